using System.Collections.Generic;
using System.Globalization;

namespace PrivacyInventory.Exports;

/// <summary>What the cells of a column hold.</summary>
internal enum CellKind
{
    /// <summary>Text, or null.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>A whole number, or null.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>A column: a name for machines, a heading for people.</summary>
internal sealed record ExportColumn(string Name, string Heading, CellKind Kind = CellKind.Text);

/// <summary>
/// A table: written as CSV, Markdown, worksheet, NDJSON or Parquet. Rows are made while they are read, so a table
/// takes no more memory than the inventory behind it.
/// </summary>
internal sealed record ExportTable(
    string Name, string Title, IReadOnlyList<ExportColumn> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>A cell as people read it.</summary>
    public static string TextOf(object? cell) => cell switch
    {
        null => string.Empty,
        string text => text,
        bool flag => flag ? "yes" : "no",
        IReadOnlyList<string> list => string.Join("; ", list),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? string.Empty,
    };
}
