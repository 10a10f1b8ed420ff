using System;
using System.Text;

namespace Privacy.Model;

/// <summary>Writes indented source text with line feeds; a multi-line argument is indented line by line.</summary>
internal sealed class IndentedWriter
{
    private const string Indent = "    ";
    private readonly StringBuilder _text = new();

    public int Indentation { get; set; }

    public void WriteLine() => _text.Append('\n');

    public void WriteLine(string text)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            WriteOneLine(text, start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }
    }

    /// <summary>Opens a block with a brace and closes it when the result is disposed.</summary>
    public Block WriteBlock(string header)
    {
        WriteLine(header);
        WriteLine("{");
        Indentation++;
        return new Block(this);
    }

    public override string ToString() => _text.ToString();

    private void WriteOneLine(string text, int start, int end)
    {
        if (end > start)
        {
            for (int level = 0; level < Indentation; level++)
                _text.Append(Indent);
            _text.Append(text, start, end - start);
        }

        _text.Append('\n');
    }

    internal readonly struct Block(IndentedWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer.Indentation--;
            writer.WriteLine("}");
        }
    }
}
