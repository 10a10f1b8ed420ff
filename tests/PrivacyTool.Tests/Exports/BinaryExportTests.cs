using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DuckDB.NET.Data;
using Privacy.Model;
using PrivacyInventory.Exports;
using PrivacyTool.Exports;

namespace PrivacyTool.Tests;

public sealed class BinaryExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privacy-export").FullName;

    [Theory]
    [InlineData("ropa")]
    [InlineData("members")]
    [InlineData("recipients")]
    public void Workbook_IsValid(string table)
    {
        foreach (InventoryDocument inventory in new[] { SampleInventory.Shop(), SampleInventory.Hostile(), new InventoryDocument() })
        {
            using MemoryStream stream = Workbook(table, inventory);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, false);
            ValidationErrorInfo[] errors = new OpenXmlValidator().Validate(document).ToArray();
            Assert.True(errors.Length == 0, string.Join("; ", errors.Select(error => $"{error.Path?.XPath}: {error.Description}")));
        }
    }

    [Fact]
    public void Workbook_HasNoFormula()
    {
        using MemoryStream stream = Workbook("members", SampleInventory.Hostile());
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, false);
        Cell[] cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToArray();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Contains(cells, cell => cell.InnerText == "'=HYPERLINK(\"http://x\")");
    }

    [Fact]
    public void Workbook_FreezesHeadingAndFilters()
    {
        using MemoryStream stream = Workbook("ropa", SampleInventory.Shop());
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, false);
        Worksheet sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal("A1:AH8", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
    }

    [Fact]
    public async Task Parquet_IsReadByDuckDb()
    {
        string path = await ParquetAsync("members", SampleInventory.OfSize(70_000));
        Assert.Equal(70_000L, Query($"SELECT count(*) FROM '{path}'"));
        Assert.Equal(8_750L, Query($"SELECT count(*) FROM '{path}' WHERE gdpr_status = 'special'"));
        Assert.Equal(
            SampleInventory.OfSize(70_000).Members.Count(member => member.Purposes.Any(purpose => purpose.Id == "Billing")),
            (long)Query($"SELECT count(*) FROM '{path}' WHERE list_contains(purposes, 'Billing')")!);
    }

    [Fact]
    public async Task Parquet_KeepsListsFlagsNumbersAndNulls()
    {
        string path = await ParquetAsync("members", SampleInventory.Shop());
        Assert.Equal("Correspondence,DirectMarketing", Query($"SELECT array_to_string(purposes, ',') FROM '{path}' WHERE member = 'Email'"));
        Assert.Equal(true, Query($"SELECT subject_key FROM '{path}' WHERE member = 'Email'"));
        Assert.Equal(12, Query($"SELECT line FROM '{path}' WHERE member = 'Email'"));
        Assert.Equal(2L, Query($"SELECT count(*) FROM '{path}' WHERE retention_rule IS NULL"));
    }

    [Theory]
    [InlineData("SELECT category, count(*) AS members FROM rows GROUP BY category ORDER BY members DESC, category", "ContactData.EmailAddress")]
    [InlineData("SELECT DISTINCT assembly FROM rows WHERE list_contains(recipients, 'CardProcessor') ORDER BY assembly", "Shop.Domain")]
    [InlineData("SELECT type || '.' || member FROM rows WHERE gdpr_status = 'special' AND retention_period IS NULL", "Shop.Patient.Diagnosis")]
    public async Task ExampleQueries_RunOnParquetAndNdjson(string query, string firstValue)
    {
        string parquet = await ParquetAsync("members", SampleInventory.Shop());
        string ndjson = Path.Combine(_folder, "members.ndjson");
        await File.WriteAllTextAsync(ndjson, Written.Text("members.ndjson", SampleInventory.Shop()));
        Assert.Equal(firstValue, Query($"WITH rows AS (SELECT * FROM '{parquet}') {query}"));
        Assert.Equal(firstValue, Query($"WITH rows AS (SELECT * FROM read_json_auto('{ndjson}')) {query}"));
    }

    [Fact]
    public void Csv_IsReadByDuckDb()
    {
        string path = Path.Combine(_folder, "hostile.csv");
        File.WriteAllText(path, Written.Text("members.csv", SampleInventory.Hostile()));
        Assert.Equal(2L, Query($"SELECT count(*) FROM read_csv('{path}', header = true, all_varchar = true)"));
        Assert.Equal("'+1-Category", Query($"SELECT \"Category\" FROM read_csv('{path}', header = true, all_varchar = true)"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static MemoryStream Workbook(string table, InventoryDocument inventory)
    {
        MemoryStream stream = new();
        WorkbookWriter.Write(TextExports.Tables[table](new ExportSource(inventory, SamplePolicy.Read())), stream);
        stream.Position = 0;
        return stream;
    }

    private async Task<string> ParquetAsync(string table, InventoryDocument inventory)
    {
        string path = Path.Combine(_folder, table + ".parquet");
        await using FileStream stream = File.Create(path);
        await ParquetExport.WriteAsync(TextExports.Tables[table](new ExportSource(inventory, null)), stream, CancellationToken.None);
        return path;
    }

    private static object? Query(string sql)
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
