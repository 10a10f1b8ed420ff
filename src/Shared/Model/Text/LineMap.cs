using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Turns offsets of a text into zero-based lines and columns, with the line breaks that C# and editors use.</summary>
internal sealed class LineMap
{
    private readonly int[] _starts;

    public LineMap(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\u0085' or '\u2028' or '\u2029')
                starts.Add(i + 1);
            else if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                starts.Add(i + 1);
        }

        _starts = [.. starts];
    }

    public (int Line, int Column) GetPosition(int offset)
    {
        int found = Array.BinarySearch(_starts, offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line, offset - _starts[line]);
    }
}
