using System;
using System.Collections.Generic;

namespace Privacy.Model.Json;

/// <summary>
/// Reads JSON (RFC 8259, with comments and trailing commas) into a tree with positions. Accepts what System.Text.Json
/// accepts with the same settings; unlike it, goes on after an error so that as much as possible is read. Never throws.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>Deeper nesting is an error, as with System.Text.Json; it also bounds the recursion here.</summary>
    public const int MaxDepth = 64;

    private readonly JsonScanner _scanner;
    private readonly Stack<char> _closers = new();

    private JsonReader(string text) => _scanner = new JsonScanner(text);

    public static JsonTree Read(string text)
    {
        JsonReader reader = new(text);
        JsonNode? root = reader.ReadRoot();
        return new JsonTree(root, reader._scanner.Errors);
    }

    private JsonNode? ReadRoot()
    {
        _scanner.SkipBlank();
        if (_scanner.AtEnd)
        {
            _scanner.Report("The file is empty.", _scanner.Position, _scanner.Position);
            return null;
        }

        JsonNode root = ReadValue();
        _scanner.SkipBlank();
        if (!_scanner.AtEnd)
            _scanner.Report("Nothing may follow the end of the value.", _scanner.Position, _scanner.Position + 1);
        return root;
    }

    private JsonNode ReadValue()
    {
        switch (_scanner.Current)
        {
            case '{' or '[' when _closers.Count >= MaxDepth:
                return SkipTooDeep();
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"' or '\'':
                return JsonLiterals.ReadString(_scanner);
            case '-' or (>= '0' and <= '9'):
                return JsonLiterals.ReadNumber(_scanner);
            case var c when JsonLiterals.StartsWord(c):
                return JsonLiterals.ReadWord(_scanner);
            default:
                return ReadNothing();
        }
    }

    private JsonNode ReadNothing()
    {
        int start = _scanner.Position;
        _scanner.Report("A value was expected here.", start, start + 1);
        if (!_scanner.AtEnd && _scanner.Current is not (',' or '}' or ']'))
            _scanner.Position++;
        return new JsonNode(JsonKind.Invalid, start, _scanner.Position);
    }

    private JsonNode ReadArray()
    {
        int start = Open(']');
        List<JsonNode> items = [];
        while (!AtClose())
        {
            items.Add(ReadValue());
            SkipSeparator();
        }

        Close(start);
        return new JsonNode(JsonKind.Array, start, _scanner.Position) { Items = items };
    }

    private JsonNode ReadObject()
    {
        int start = Open('}');
        List<JsonMember> members = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        while (!AtClose())
        {
            if (ReadMember() is { } member)
            {
                members.Add(member);
                if (!names.Add(member.Name))
                    ReportDuplicate(member);
            }

            SkipSeparator();
        }

        Close(start);
        return new JsonNode(JsonKind.Object, start, _scanner.Position) { Members = members };
    }

    private void ReportDuplicate(JsonMember member)
    {
        string message = $"Key \"{member.Name}\" is given twice in the same object.";
        _scanner.Report(message, member.NameStart, member.NameEnd, JsonErrorKind.DuplicateKey);
    }

    private JsonMember? ReadMember()
    {
        int start = _scanner.Position;
        if (ReadName() is not { } name)
            return null;
        int end = _scanner.Position;
        _scanner.SkipSpaces();
        if (_scanner.Current == '/')
        {
            _scanner.Report("No comment may stand between a key and its colon.", _scanner.Position, _scanner.Position + 1);
            _scanner.SkipBlank();
        }

        if (_scanner.Current != ':')
        {
            _scanner.Report($"A colon and a value must follow the key \"{name}\".", start, end);
            return new JsonMember(name, start, end, new JsonNode(JsonKind.Invalid, end, end));
        }

        _scanner.Position++;
        _scanner.SkipBlank();
        return new JsonMember(name, start, end, ReadValue());
    }

    private string? ReadName()
    {
        int start = _scanner.Position;
        if (_scanner.Current is '"' or '\'')
            return JsonLiterals.ReadString(_scanner).Text;
        if (JsonLiterals.StartsWord(_scanner.Current))
        {
            JsonLiterals.SkipWord(_scanner);
            _scanner.Report("A key must be in double quotes.", start, _scanner.Position);
            return _scanner.Slice(start, _scanner.Position);
        }

        _scanner.Report("A key in double quotes was expected here.", start, start + 1);
        if (_scanner.Current != ',')
            SkipNested();
        return null;
    }

    private int Open(char closer)
    {
        _closers.Push(closer);
        int start = _scanner.Position++;
        _scanner.SkipBlank();
        return start;
    }

    /// <summary>At the end, or at a bracket that closes this value or one around it; stray brackets are skipped.</summary>
    private bool AtClose()
    {
        while (!_scanner.AtEnd && _scanner.Current is '}' or ']')
        {
            if (_closers.Contains(_scanner.Current))
                return true;
            _scanner.Report($"'{_scanner.Current}' closes nothing.", _scanner.Position, _scanner.Position + 1);
            _scanner.Position++;
            _scanner.SkipBlank();
        }

        return _scanner.AtEnd;
    }

    private void Close(int start)
    {
        char closer = _closers.Pop();
        if (_scanner.Current == closer)
            _scanner.Position++;
        else
            _scanner.Report($"This is not closed; expected '{closer}'.", start, start + 1);
    }

    private void SkipSeparator()
    {
        _scanner.SkipBlank();
        if (_scanner.Current == ',')
        {
            _scanner.Position++;
            _scanner.SkipBlank();
        }
        else if (!_scanner.AtEnd && _scanner.Current is not ('}' or ']'))
        {
            _scanner.Report("A comma was expected here.", _scanner.Position, _scanner.Position + 1);
        }
    }

    private JsonNode SkipTooDeep()
    {
        int start = _scanner.Position;
        string message = $"Values are nested more than {MaxDepth} deep.";
        _scanner.Report(message, start, start + 1, JsonErrorKind.TooDeep);
        SkipNested();
        return new JsonNode(JsonKind.Invalid, start, _scanner.Position);
    }

    /// <summary>Steps over one character, or over a bracketed value as a whole, without recursion.</summary>
    private void SkipNested()
    {
        int open = 0;
        do
        {
            char current = _scanner.Current;
            if (current is '{' or '[')
                open++;
            else if (current is '}' or ']')
                open--;
            if (current == '"')
                JsonLiterals.ReadString(_scanner);
            else
                _scanner.Position++;
            _scanner.SkipBlank();
        }
        while (open > 0 && !_scanner.AtEnd);
    }
}
