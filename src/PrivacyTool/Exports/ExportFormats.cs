using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivacyInventory.Exports;

namespace PrivacyTool.Exports;

/// <summary>Every export by name, text or binary.</summary>
internal static class ExportFormats
{
    private static readonly string[] BinaryTables = ["parquet", "xlsx"];

    public static IReadOnlyList<string> Names { get; } = TextExports.Documents.Keys
        .Concat(TextExports.Tables.Keys.SelectMany(table =>
            TextExports.TableFormats.Keys.Concat(BinaryTables).Select(format => $"{table}.{format}")))
        .Order(StringComparer.Ordinal)
        .ToList();

    public static bool IsBinary(string name) =>
        BinaryTables.Any(format => name.EndsWith("." + format, StringComparison.Ordinal));

    /// <summary>Writes one export. CSV starts with a byte-order mark, by which spreadsheets know UTF-8.</summary>
    public static async Task WriteAsync(string name, ExportSource source, Stream output, CancellationToken cancellation)
    {
        if (!IsBinary(name))
        {
            bool withMark = name.EndsWith(".csv", StringComparison.Ordinal);
            await using StreamWriter writer = new(output, new UTF8Encoding(withMark), leaveOpen: true);
            TextExports.TryWrite(name, source, writer);
            return;
        }

        ExportTable table = TextExports.Tables[name[..name.IndexOf('.')]](source);
        if (name.EndsWith(".xlsx", StringComparison.Ordinal))
            WorkbookWriter.Write(table, output);
        else
            await ParquetExport.WriteAsync(table, output, cancellation);
    }
}
