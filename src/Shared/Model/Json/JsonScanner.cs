using System;
using System.Collections.Generic;

namespace Privacy.Model.Json;

/// <summary>A cursor over JSON text that skips whitespace and comments and collects errors.</summary>
internal sealed class JsonScanner(string text)
{
    /// <summary>More errors than this help nobody; reading goes on without recording them.</summary>
    private const int MaxErrors = 200;

    private readonly List<JsonError> _errors = [];

    public int Position { get; set; } = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    public bool AtEnd => Position >= text.Length;

    /// <summary>The character at the cursor; NUL at the end, which is no JSON character either.</summary>
    public char Current => Position < text.Length ? text[Position] : '\0';

    public EquatableArray<JsonError> Errors => _errors.ToEquatableArray();

    public char Peek(int offset) => Position + offset < text.Length ? text[Position + offset] : '\0';

    public string Slice(int start, int end) => text.Substring(start, end - start);

    public void Report(string message, int start, int end, JsonErrorKind kind = JsonErrorKind.Syntax)
    {
        if (_errors.Count < MaxErrors)
            _errors.Add(new JsonError(kind, message, start, Math.Max(0, Math.Min(end, text.Length) - start)));
    }

    public bool Matches(string word) => string.CompareOrdinal(text, Position, word, 0, word.Length) == 0;

    public void SkipBlank()
    {
        SkipSpaces();
        while (Current == '/' && SkipComment())
            SkipSpaces();
    }

    public void SkipSpaces()
    {
        while (Position < text.Length && text[Position] is ' ' or '\t' or '\r' or '\n')
            Position++;
    }

    private bool SkipComment()
    {
        switch (Peek(1))
        {
            case '/':
                SkipLineComment();
                return true;
            case '*':
                SkipBlockComment();
                return true;
            default:
                return false;
        }
    }

    private void SkipLineComment()
    {
        Position += 2;
        for (; Position < text.Length && text[Position] is not ('\n' or '\r'); Position++)
        {
            // Some tools end the line here and some do not, so the next words would be read differently.
            if (text[Position] is '\u2028' or '\u2029')
                Report("A comment to the end of the line must not contain U+2028 or U+2029.", Position, Position + 1);
            else
                CheckSurrogate();
        }
    }

    private void SkipBlockComment()
    {
        int start = Position;
        for (Position += 2; Position < text.Length; Position++)
        {
            if (text[Position] == '*' && Peek(1) == '/')
            {
                Position += 2;
                return;
            }

            CheckSurrogate();
        }

        Report("The comment is not closed; expected '*/'.", start, start + 2);
    }

    /// <summary>Reports half a surrogate pair at the cursor, and steps onto the second half of a whole one.</summary>
    public void CheckSurrogate()
    {
        if (!char.IsSurrogate(text[Position]))
            return;
        if (char.IsHighSurrogate(text[Position]) && char.IsLowSurrogate(Peek(1)))
            Position++;
        else
            Report("Half of a surrogate pair is not a character.", Position, Position + 1);
    }
}
