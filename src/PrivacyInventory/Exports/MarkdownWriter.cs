using System.IO;
using System.Text;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>Writes a table as Markdown (GitHub flavour); no cell can act as markup.</summary>
internal static class MarkdownWriter
{
    public static void Write(ExportTable table, TextWriter output)
    {
        output.Write("# " + Escape(table.Title) + "\n\n|");
        foreach (ExportColumn column in table.Columns)
            output.Write(" " + Escape(column.Heading) + " |");
        output.Write("\n|");
        for (int index = 0; index < table.Columns.Count; index++)
            output.Write(" --- |");
        output.Write('\n');
        foreach (object?[] row in table.Rows)
        {
            output.Write('|');
            foreach (object? cell in row)
                output.Write(" " + CellOf(cell) + " |");
            output.Write('\n');
        }
    }

    /// <summary>Text that Markdown shows as it is, on one line.</summary>
    public static string Escape(string? text)
    {
        string visible = VisibleText.Of(text);
        StringBuilder escaped = new(visible.Length + 8);
        foreach (char character in visible)
        {
            _ = character switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '@' or '$'
                    => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    private static string CellOf(object? cell)
    {
        string text = ExportTable.TextOf(cell);
        return text.Length == 0 ? "–" : Escape(text);
    }
}
