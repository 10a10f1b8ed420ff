using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Privacy.Model;
using PrivacyInventory.Exports;
using PrivacyInventory.Reports;

namespace PrivacyInventory.Output;

/// <summary>The forms that a build can write beside its output, by name, which is the file extension too.</summary>
internal static class InventoryFormats
{
    private static readonly Dictionary<string, Action<InventoryDocument, string, TextWriter>> Writers =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["json"] = static (document, _, output) => output.Write(InventoryJson.Write(document)),
            ["csv"] = static (document, _, output) => WriteCsv(document, output),
            ["md"] = static (document, _, output) => WriteMarkdown(document, output),
            ["html"] = HtmlReport.Write,
        };

    public static string Names => string.Join(", ", Writers.Keys);

    /// <summary>The document in one form; null when there is no form of this name.</summary>
    /// <param name="name">Name of the form, in any case.</param>
    /// <param name="document">The inventory to write.</param>
    /// <param name="title">Title of a form that has one.</param>
    public static string? Write(string name, InventoryDocument document, string title)
    {
        if (!Writers.TryGetValue(name, out Action<InventoryDocument, string, TextWriter>? write))
            return null;
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(document, title, output);
        return output.ToString();
    }

    private static void WriteCsv(InventoryDocument document, TextWriter output) =>
        CsvWriter.Write(InventoryTables.Members(new ExportSource(document, policy: null)), output);

    private static void WriteMarkdown(InventoryDocument document, TextWriter output)
    {
        ExportSource source = new(document, policy: null);
        MarkdownWriter.Write(InventoryTables.Members(source), output);
        output.Write('\n');
        MarkdownWriter.Write(InventoryTables.Processing(source), output);
        output.Write('\n');
        MarkdownWriter.Write(RegisterTables.Recipients(source), output);
    }
}
