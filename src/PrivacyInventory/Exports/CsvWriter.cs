using System.IO;

namespace PrivacyInventory.Exports;

/// <summary>Writes a table as CSV after RFC 4180; no cell can act as a formula in a spreadsheet.</summary>
internal static class CsvWriter
{
    public static void Write(ExportTable table, TextWriter output)
    {
        for (int index = 0; index < table.Columns.Count; index++)
        {
            output.Write(index == 0 ? string.Empty : ",");
            WriteCell(SpreadsheetText.Of(table.Columns[index].Heading), output);
        }

        output.Write("\r\n");
        foreach (object?[] row in table.Rows)
        {
            for (int index = 0; index < row.Length; index++)
            {
                output.Write(index == 0 ? string.Empty : ",");
                WriteCell(SpreadsheetText.Of(ExportTable.TextOf(row[index])), output);
            }

            output.Write("\r\n");
        }
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
