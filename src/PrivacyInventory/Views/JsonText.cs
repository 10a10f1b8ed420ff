using System.Globalization;
using System.Text;

namespace PrivacyInventory.Views;

/// <summary>Writes JSON strings that are also safe inside an HTML script element.</summary>
internal static class JsonText
{
    public static StringBuilder AppendJson(this StringBuilder json, string? text)
    {
        if (text is null)
            return json.Append("null");
        json.Append('"');
        for (int index = 0; index < text.Length; index++)
            AppendCharacter(json, text, ref index);
        return json.Append('"');
    }

    private static void AppendCharacter(StringBuilder json, string text, ref int index)
    {
        char character = text[index];
        switch (character)
        {
            case '"':
            case '\\':
                json.Append('\\').Append(character);
                break;
            case '\n':
                json.Append("\\n");
                break;
            case '\t':
                json.Append("\\t");
                break;
            case '\r':
                json.Append("\\r");
                break;
            case < ' ' or '<' or '>' or '&' or '\'' or '\u007f' or '\u2028' or '\u2029':
                AppendEscape(json, character);
                break;
            default:
                if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                    json.Append(character).Append(text[++index]);
                else if (char.IsSurrogate(character))
                    AppendEscape(json, '\ufffd');
                else
                    json.Append(character);
                break;
        }
    }

    private static void AppendEscape(StringBuilder json, char character) =>
        json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
}
