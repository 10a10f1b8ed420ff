using System.Globalization;
using System.IO;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PrivacyInventory.Exports;

namespace PrivacyTool.Exports;

/// <summary>
/// Writes a table as an Excel workbook with a frozen, filterable heading row. Every cell is a literal, so none can act
/// as a formula; rows are streamed.
/// </summary>
internal static class WorkbookWriter
{
    /// <summary>A worksheet has 1,048,576 rows; one is the heading.</summary>
    private const int MostRows = 1_048_575;

    private const uint HeadingStyle = 1;
    private const uint WrappedStyle = 2;

    /// <exception cref="InvalidDataException">The table has more rows than a worksheet takes.</exception>
    public static void Write(ExportTable table, Stream output)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        WorkbookPart workbook = document.AddWorkbookPart();
        WorksheetPart worksheet = workbook.AddNewPart<WorksheetPart>("rId1");
        AddStyles(workbook);
        int rows = WriteSheet(worksheet, table);
        workbook.Workbook = new Workbook(
            new Sheets(new Sheet { Id = "rId1", SheetId = 1, Name = table.Name }),
            new DefinedNames(new DefinedName
            {
                Name = "_xlnm._FilterDatabase",
                LocalSheetId = 0,
                Hidden = true,
                Text = $"'{table.Name}'!$A$1:${ColumnName(table.Columns.Count)}${rows + 1}",
            }));
        workbook.Workbook.Save();
        document.PackageProperties.Title = table.Title;
    }

    private static int WriteSheet(WorksheetPart part, ExportTable table)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        WriteView(writer);
        WriteColumns(writer, table);
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row());
        foreach (ExportColumn column in table.Columns)
            WriteText(writer, column.Heading, HeadingStyle);
        writer.WriteEndElement();
        int rows = 0;
        foreach (object?[] row in table.Rows)
        {
            writer.WriteStartElement(new Row());
            foreach (object? cell in row)
                WriteCell(writer, cell);
            writer.WriteEndElement();
            if (++rows > MostRows)
                throw new InvalidDataException($"A worksheet takes {MostRows:N0} rows; export as csv or parquet.");
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(table.Columns.Count)}{rows + 1}" });
        writer.WriteEndElement();
        return rows;
    }

    private static void WriteView(OpenXmlWriter writer)
    {
        Pane frozen = new()
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };
        writer.WriteElement(new SheetViews(new SheetView(frozen) { WorkbookViewId = 0 }));
    }

    private static void WriteColumns(OpenXmlWriter writer, ExportTable table)
    {
        writer.WriteStartElement(new Columns());
        for (uint index = 1; index <= table.Columns.Count; index++)
        {
            CellKind kind = table.Columns[(int)index - 1].Kind;
            double width = kind is CellKind.Flag or CellKind.Number ? 12 : 28;
            writer.WriteElement(new Column { Min = index, Max = index, Width = width, CustomWidth = true });
        }

        writer.WriteEndElement();
    }

    private static void WriteCell(OpenXmlWriter writer, object? cell)
    {
        if (cell is not int number)
        {
            WriteText(writer, ExportTable.TextOf(cell), WrappedStyle);
            return;
        }

        CellValue value = new(number.ToString(CultureInfo.InvariantCulture));
        writer.WriteElement(new Cell(value) { StyleIndex = WrappedStyle });
    }

    private static void WriteText(OpenXmlWriter writer, string text, uint style)
    {
        Text content = new(SpreadsheetText.Of(text)) { Space = SpaceProcessingModeValues.Preserve };
        InlineString literal = new(content);
        writer.WriteElement(new Cell(literal) { DataType = CellValues.InlineString, StyleIndex = style });
    }

    private static void AddStyles(WorkbookPart workbook)
    {
        Alignment Top() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat(Top()) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
                new CellFormat(Top()) { ApplyAlignment = true }));
    }

    private static string ColumnName(int number)
    {
        StringBuilder name = new();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26)
            name.Insert(0, (char)('A' + ((rest - 1) % 26)));
        return name.ToString();
    }
}
