using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Parquet;
using Parquet.Schema;
using PrivacyInventory.Exports;

namespace PrivacyTool.Exports;

/// <summary>Writes a table as Parquet, a row group at a time, so memory stays flat however long the table is.</summary>
internal static class ParquetExport
{
    private const int RowGroupSize = 65_536;

    public static async Task WriteAsync(ExportTable table, Stream output, CancellationToken cancellation)
    {
        DataField[] fields = table.Columns.Select(FieldOf).ToArray();
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields), output, cancellationToken: cancellation);
        List<object?[]> rows = new(RowGroupSize);
        foreach (object?[] row in table.Rows)
        {
            rows.Add(row);
            if (rows.Count == RowGroupSize)
                await WriteGroupAsync(writer, table, fields, rows, cancellation);
        }

        if (rows.Count != 0)
            await WriteGroupAsync(writer, table, fields, rows, cancellation);
    }

    private static DataField FieldOf(ExportColumn column) => column.Kind switch
    {
        CellKind.Flag => new DataField<bool>(column.Name),
        CellKind.Number => new DataField<int?>(column.Name),
        CellKind.List => new DataField(column.Name, typeof(string), isNullable: true, isArray: true),
        _ => new DataField(column.Name, typeof(string), isNullable: true),
    };

    private static async Task WriteGroupAsync(
        ParquetWriter writer,
        ExportTable table,
        DataField[] fields,
        List<object?[]> rows,
        CancellationToken cancellation)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int index = 0; index < fields.Length; index++)
        {
            int column = index;
            switch (table.Columns[index].Kind)
            {
                case CellKind.Flag:
                    bool[] flags = rows.Select(row => (bool)row[column]!).ToArray();
                    await group.WriteAsync<bool>(fields[index], flags, cancellationToken: cancellation);
                    break;
                case CellKind.Number:
                    int?[] numbers = rows.Select(row => (int?)row[column]).ToArray();
                    await group.WriteAsync<int>(fields[index], numbers, cancellationToken: cancellation);
                    break;
                case CellKind.List:
                    await WriteListsAsync(group, fields[index], rows, column);
                    break;
                default:
                    await group.WriteAsync(fields[index], rows.Select(row => (string?)row[column]).ToList()!, null);
                    break;
            }
        }

        rows.Clear();
    }

    // Repetition level 0 starts a new row, 1 continues its list; an empty list is one null at level 0
    private static async Task WriteListsAsync(
        ParquetRowGroupWriter group, DataField field, List<object?[]> rows, int column)
    {
        List<string?> values = new(rows.Count);
        List<int> levels = new(rows.Count);
        foreach (object?[] row in rows)
        {
            IReadOnlyList<string> list = (IReadOnlyList<string>)row[column]!;
            if (list.Count == 0)
            {
                values.Add(null);
                levels.Add(0);
            }

            for (int index = 0; index < list.Count; index++)
            {
                values.Add(list[index]);
                levels.Add(index == 0 ? 0 : 1);
            }
        }

        await group.WriteAsync(field, values!, levels.ToArray());
    }
}
