using System;
using System.Globalization;
using System.Text;

namespace Privacy.Model.Json;

/// <summary>
/// Writes JSON in one fixed form: two spaces, line feeds, members in the order written. Characters that HTML, scripts
/// or terminals could read as markup or control are escaped, so the text may be embedded anywhere.
/// </summary>
internal sealed class JsonWriter(bool indented = true)
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;
    private bool _afterName;

    public JsonWriter BeginObject() => Begin('{');

    public JsonWriter EndObject() => End('}');

    public JsonWriter BeginArray() => Begin('[');

    public JsonWriter EndArray() => End(']');

    /// <summary>Writes a key; exactly one value must follow.</summary>
    public JsonWriter Name(string name)
    {
        Separate();
        AppendString(name);
        _text.Append(indented ? ": " : ":");
        _afterName = true;
        return this;
    }

    /// <summary>Writes a string, or null.</summary>
    public JsonWriter Value(string? value)
    {
        Separate();
        if (value is null)
            _text.Append("null");
        else
            AppendString(value);
        return this;
    }

    public JsonWriter Value(bool value) => Raw(value ? "true" : "false");

    public JsonWriter Value(long value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an array of strings.</summary>
    public JsonWriter Value(EquatableArray<string> values)
    {
        BeginArray();
        foreach (string value in values)
            Value(value);
        return EndArray();
    }

    public JsonWriter Member(string name, string? value) => Name(name).Value(value);

    public JsonWriter Member(string name, bool value) => Name(name).Value(value);

    public JsonWriter Member(string name, long value) => Name(name).Value(value);

    public JsonWriter Member(string name, EquatableArray<string> values) => Name(name).Value(values);

    /// <summary>The text so far, without a line feed at the end.</summary>
    public override string ToString() => _text.ToString();

    private JsonWriter Raw(string word)
    {
        Separate();
        _text.Append(word);
        return this;
    }

    private JsonWriter Begin(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _depth++;
        _isFirst = true;
        return this;
    }

    private JsonWriter End(char bracket)
    {
        if (_depth == 0)
            throw new InvalidOperationException("Nothing is open.");
        _depth--;
        if (!_isFirst)
            NewLine();
        _isFirst = false;
        _text.Append(bracket);
        return this;
    }

    private void Separate()
    {
        if (_afterName)
        {
            _afterName = false;
            return;
        }

        if (!_isFirst)
            _text.Append(',');
        if (_depth > 0)
            NewLine();
        _isFirst = false;
    }

    private void NewLine()
    {
        if (indented)
            _text.Append('\n').Append(' ', 2 * _depth);
    }

    private void AppendString(string value)
    {
        _text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                _text.Append(value[i++]).Append(value[i]);
            else
                AppendCharacter(value[i]);
        }

        _text.Append('"');
    }

    private void AppendCharacter(char c)
    {
        switch (c)
        {
            case '\\':
                _text.Append("\\\\");
                break;
            case '\n':
                _text.Append("\\n");
                break;
            case '\r':
                _text.Append("\\r");
                break;
            case '\t':
                _text.Append("\\t");
                break;
            case var _ when MustEscape(c):
                _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                _text.Append(c);
                break;
        }
    }

    private static bool MustEscape(char c) =>
        c is < ' ' or '"' or '\'' or '<' or '>' or '&' or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' or '\uFEFF'
        || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
