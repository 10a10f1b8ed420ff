using System.Globalization;
using System.Text;

namespace Privacy.Model;

/// <summary>
/// Writes one row as canonical JSON: properties in fixed order, absent when null, false or empty, ASCII only. Two
/// rows are equal exactly when their texts are, and rows sort by their text.
/// </summary>
internal sealed class InventoryRowWriter
{
    private readonly StringBuilder _text;
    private bool _first;

    public InventoryRowWriter(StringBuilder text)
    {
        _text = text;
        Begin();
    }

    public InventoryRowWriter String(string name, string? value)
    {
        if (value is null)
            return this;
        Name(name);
        AppendString(_text, value);
        return this;
    }

    public InventoryRowWriter Number(string name, int? value)
    {
        if (value is not { } number)
            return this;
        Name(name);
        _text.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public InventoryRowWriter Flag(string name, bool value)
    {
        if (!value)
            return this;
        Name(name);
        _text.Append("true");
        return this;
    }

    public InventoryRowWriter Strings(string name, EquatableArray<string> values)
    {
        if (values.IsEmpty)
            return this;
        Name(name);
        char separator = '[';
        foreach (string value in values)
        {
            _text.Append(separator);
            AppendString(_text, value);
            separator = ',';
        }

        _text.Append(']');
        return this;
    }

    public InventoryRowWriter Purposes(EquatableArray<InventoryPurpose> purposes)
    {
        if (purposes.IsEmpty)
            return this;
        Name("purposes");
        char separator = '[';
        foreach (InventoryPurpose purpose in purposes)
        {
            _text.Append(separator);
            Begin();
            String("id", purpose.Id).String("legalBasis", purpose.LegalBasis).End();
            separator = ',';
        }

        _text.Append(']');
        return this;
    }

    public InventoryRowWriter Retention(InventoryRetention? retention)
    {
        if (retention is null)
            return this;
        Name("retention");
        Begin();
        return String("rule", retention.Rule)
            .String("period", retention.Period)
            .String("trigger", retention.Trigger)
            .String("action", retention.Action)
            .End();
    }

    /// <summary>The place in source, always last in a row.</summary>
    public InventoryRowWriter Location(InventoryLocation? location) =>
        location is null ? this : String("file", location.File).Number("line", location.Line);

    public InventoryRowWriter End()
    {
        _text.Append('}');
        _first = false;
        return this;
    }

    /// <summary>
    /// Appends a JSON string of ASCII characters; whatever an attacker may put into a name is inert text.
    /// </summary>
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            if (c is >= ' ' and < '\u007f' and not '"' and not '\\')
                text.Append(c);
            else
                AppendEscaped(text, c);
        }

        text.Append('"');
    }

    private static void AppendEscaped(StringBuilder text, char c)
    {
        text.Append('\\');
        switch (c)
        {
            case '"' or '\\':
                text.Append(c);
                break;
            case '\n':
                text.Append('n');
                break;
            default:
                text.Append('u').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Begin()
    {
        _text.Append('{');
        _first = true;
    }

    private void Name(string name)
    {
        if (!_first)
            _text.Append(',');
        _first = false;
        _text.Append('"').Append(name).Append("\":");
    }
}
