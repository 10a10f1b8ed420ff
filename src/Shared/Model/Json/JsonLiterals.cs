using System.Globalization;
using System.Text;

namespace Privacy.Model.Json;

/// <summary>Reads strings, numbers and words at the cursor of a scanner.</summary>
internal static class JsonLiterals
{
    /// <summary>Reads a string; one in single quotes, or not closed on its line, is read and reported.</summary>
    public static JsonNode ReadString(JsonScanner scanner)
    {
        int start = scanner.Position;
        char quote = scanner.Current;
        if (quote == '\'')
            scanner.Report("A string must be in double quotes.", start, start + 1);
        scanner.Position++;
        StringBuilder? unescaped = null;
        int runStart = scanner.Position;
        while (!scanner.AtEnd && scanner.Current != quote && scanner.Current is not ('\n' or '\r'))
        {
            if (scanner.Current == '\\')
            {
                unescaped ??= new StringBuilder();
                unescaped.Append(scanner.Slice(runStart, scanner.Position));
                ReadEscape(scanner, unescaped);
                runStart = scanner.Position;
                continue;
            }

            if (scanner.Current < ' ')
                ReportControl(scanner);
            scanner.CheckSurrogate();
            scanner.Position++;
        }

        string run = scanner.Slice(runStart, scanner.Position);
        if (!scanner.AtEnd && scanner.Current == quote)
            scanner.Position++;
        else
            scanner.Report("The string is not closed.", start, scanner.Position);
        return new JsonNode(JsonKind.String, start, scanner.Position)
        {
            Text = unescaped is null ? run : unescaped.Append(run).ToString(),
        };
    }

    /// <summary>Reads a number as RFC 8259 writes it; its text is kept as written.</summary>
    public static JsonNode ReadNumber(JsonScanner scanner)
    {
        int start = scanner.Position;
        bool valid = true;
        if (scanner.Current == '-')
            scanner.Position++;
        if (scanner.Current == '0')
            scanner.Position++;
        else
            valid = SkipDigits(scanner);
        if (valid && scanner.Current == '.')
        {
            scanner.Position++;
            valid = SkipDigits(scanner);
        }

        if (valid && scanner.Current is 'e' or 'E')
        {
            scanner.Position++;
            if (scanner.Current is '+' or '-')
                scanner.Position++;
            valid = SkipDigits(scanner);
        }

        int end = scanner.Position;
        SkipWord(scanner);
        if (valid && scanner.Position == end)
            return new JsonNode(JsonKind.Number, start, end) { Text = scanner.Slice(start, end) };
        scanner.Report("This is not a valid number.", start, scanner.Position);
        return new JsonNode(JsonKind.Invalid, start, scanner.Position);
    }

    /// <summary>Reads true, false or null; any other word is reported and skipped.</summary>
    public static JsonNode ReadWord(JsonScanner scanner)
    {
        int start = scanner.Position;
        SkipWord(scanner);
        string word = scanner.Slice(start, scanner.Position);
        JsonKind kind = word switch
        {
            "true" => JsonKind.True,
            "false" => JsonKind.False,
            "null" => JsonKind.Null,
            _ => JsonKind.Invalid,
        };
        if (kind == JsonKind.Invalid)
            scanner.Report($"'{Shorten(word)}' is not a value; a text must be in double quotes.", start, scanner.Position);
        return new JsonNode(kind, start, scanner.Position);
    }

    public static bool StartsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    public static void SkipWord(JsonScanner scanner)
    {
        while (StartsWord(scanner.Current) || scanner.Current is '.' or '+' or '-')
            scanner.Position++;
    }

    private static string Shorten(string word) => word.Length <= 40 ? word : word.Substring(0, 40) + "...";

    private static bool SkipDigits(JsonScanner scanner)
    {
        int start = scanner.Position;
        while (scanner.Current is >= '0' and <= '9')
            scanner.Position++;
        return scanner.Position > start;
    }

    private static void ReportControl(JsonScanner scanner)
    {
        string code = ((int)scanner.Current).ToString("X4", CultureInfo.InvariantCulture);
        scanner.Report($"U+{code} must be escaped in a string.", scanner.Position, scanner.Position + 1);
    }

    private static void ReadEscape(JsonScanner scanner, StringBuilder unescaped)
    {
        int start = scanner.Position++;
        char escape = scanner.Current;
        char? plain = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (plain is { } character)
        {
            scanner.Position++;
            unescaped.Append(character);
        }
        else if (escape == 'u' && TryReadHex(scanner, out char code))
        {
            scanner.Position += 5;
            unescaped.Append(code);
        }
        else
        {
            scanner.Report("This escape sequence is not known.", start, start + 2);
        }
    }

    private static bool TryReadHex(JsonScanner scanner, out char code)
    {
        int value = 0;
        for (int i = 1; i <= 4; i++)
        {
            int digit = scanner.Peek(i) switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                code = default;
                return false;
            }

            value = (value << 4) | digit;
        }

        code = (char)value;
        return true;
    }
}
