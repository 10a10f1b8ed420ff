using System;
using System.Text;

namespace Privacy.Model;

/// <summary>
/// The JSON form of an inventory: one object, one section per list, one row per line, so that two versions of a file
/// compare line by line and a row can be copied without being parsed. The longest lists come first, so that a merge
/// can write them while it reads.
/// </summary>
internal static partial class InventoryJson
{
    /// <summary>
    /// Writes a document whose rows are in canonical order; ASCII only, line feeds, a line feed at the end.
    /// </summary>
    public static string Write(InventoryDocument document)
    {
        StringBuilder text = new();
        text.Append("{\n\"schemaVersion\":");
        InventoryRowWriter.AppendString(text, document.SchemaVersion);
        Section(text, "members", document.Members, InventoryRowText.Append);
        Section(text, "processing", document.Processing, InventoryRowText.Append);
        Section(text, "recipients", document.Recipients, InventoryRowText.Append);
        Section(text, "sinks", document.Sinks, InventoryRowText.Append);
        Section(text, "exceptions", document.Exceptions, InventoryRowText.Append);
        Section(text, "assemblies", document.Assemblies, InventoryRowText.Append);
        Section(text, "categories", document.Categories, InventoryRowText.Append);
        Section(text, "purposes", document.Purposes, InventoryRowText.Append);
        return text.Append("\n}\n").ToString();
    }

    private static void Section<T>(
        StringBuilder text, string name, EquatableArray<T> rows, Action<StringBuilder, T> append)
        where T : IEquatable<T>
    {
        text.Append(",\n\"").Append(name).Append("\":[");
        for (int index = 0; index < rows.Count; index++)
        {
            text.Append(index == 0 ? "\n" : ",\n");
            append(text, rows[index]);
        }

        text.Append(rows.IsEmpty ? "]" : "\n]");
    }
}
