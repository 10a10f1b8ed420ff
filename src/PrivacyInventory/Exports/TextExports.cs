using System;
using System.Collections.Generic;
using System.IO;

namespace PrivacyInventory.Exports;

/// <summary>The exports that are text, by name: <c>table.extension</c>, or the name of the target.</summary>
internal static class TextExports
{
    /// <summary>Tables by name; each can be written in every table format.</summary>
    public static IReadOnlyDictionary<string, Func<ExportSource, ExportTable>> Tables { get; } =
        new SortedDictionary<string, Func<ExportSource, ExportTable>>(StringComparer.Ordinal)
        {
            ["cookies"] = RegisterTables.Cookies,
            ["exceptions"] = InventoryTables.Exceptions,
            ["members"] = InventoryTables.Members,
            ["processing"] = InventoryTables.Processing,
            ["recipients"] = RegisterTables.Recipients,
            ["retention"] = RegisterTables.Retention,
            ["ropa"] = RopaTable.Of,
        };

    /// <summary>Table formats by extension.</summary>
    public static IReadOnlyDictionary<string, Action<ExportTable, TextWriter>> TableFormats { get; } =
        new SortedDictionary<string, Action<ExportTable, TextWriter>>(StringComparer.Ordinal)
        {
            ["csv"] = CsvWriter.Write,
            ["md"] = MarkdownWriter.Write,
            ["ndjson"] = NdjsonWriter.Write,
        };

    /// <summary>Forms that other tools define.</summary>
    public static IReadOnlyDictionary<string, Action<ExportSource, TextWriter>> Documents { get; } =
        new SortedDictionary<string, Action<ExportSource, TextWriter>>(StringComparer.Ordinal)
        {
            ["compliance.json"] = ComplianceReportWriter.Write,
            ["dpv.jsonld"] = DpvWriter.Write,
            ["fides-dataset.yml"] = FidesDatasetWriter.Write,
            ["fides-system.yml"] = FidesSystemWriter.Write,
        };

    /// <summary>False when no text export has this name.</summary>
    public static bool TryWrite(string name, ExportSource source, TextWriter output)
    {
        if (Documents.TryGetValue(name, out Action<ExportSource, TextWriter>? document))
        {
            document(source, output);
            return true;
        }

        int dot = name.IndexOf('.');
        if (dot < 0
            || !Tables.TryGetValue(name.Substring(0, dot), out Func<ExportSource, ExportTable>? table)
            || !TableFormats.TryGetValue(name.Substring(dot + 1), out Action<ExportTable, TextWriter>? format))
        {
            return false;
        }

        format(table(source), output);
        return true;
    }
}
