using System.Collections.Generic;
using System.IO;

namespace PrivacyInventory.Exports;

/// <summary>Writes a table as CSV after RFC 4180; no cell can act as a formula in a spreadsheet.</summary>
internal static class CsvWriter
{
    public static void Write(ExportTable table, TextWriter output)
    {
        WriteLine(table.Columns, output);
        foreach (IReadOnlyList<string> row in table.Rows)
            WriteLine(row, output);
    }

    private static void WriteLine(IReadOnlyList<string> cells, TextWriter output)
    {
        for (int index = 0; index < cells.Count; index++)
        {
            if (index != 0)
                output.Write(',');
            WriteCell(SpreadsheetText.Of(cells[index]), output);
        }

        output.Write("\r\n");
    }

    private static void WriteCell(string cell, TextWriter output)
    {
        if (cell.IndexOfAny([',', '"', ';', '\'']) < 0)
        {
            output.Write(cell);
            return;
        }

        output.Write('"');
        output.Write(cell.Replace("\"", "\"\""));
        output.Write('"');
    }
}
