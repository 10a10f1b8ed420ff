using System.Collections.Generic;

namespace PrivacyInventory.Exports;

/// <summary>A table for people: written as CSV, Markdown or a worksheet. Rows are made as they are read.</summary>
internal sealed record ExportTable(string Title, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<string>> Rows);
