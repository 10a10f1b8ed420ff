using System.Collections.Generic;
using System.IO;
using Privacy.Model.Json;

namespace PrivacyInventory.Exports;

/// <summary>Writes a table as newline-delimited JSON: one object a line, lists as arrays, nothing left out.</summary>
internal static class NdjsonWriter
{
    public static void Write(ExportTable table, TextWriter output)
    {
        foreach (object?[] row in table.Rows)
        {
            JsonWriter json = new(indented: false);
            json.BeginObject();
            for (int index = 0; index < row.Length; index++)
                WriteCell(json.Name(table.Columns[index].Name), row[index]);
            json.EndObject();
            output.Write(json.ToString());
            output.Write('\n');
        }
    }

    private static void WriteCell(JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case bool flag:
                json.Value(flag);
                break;
            case int number:
                json.Value(number);
                break;
            case IReadOnlyList<string> list:
                json.BeginArray();
                foreach (string item in list)
                    json.Value(item);
                json.EndArray();
                break;
            default:
                json.Value(cell as string);
                break;
        }
    }
}
