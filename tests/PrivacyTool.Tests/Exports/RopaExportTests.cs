using System;
using System.Collections.Generic;
using System.Linq;
using Privacy.Model;
using PrivacyInventory.Exports;

namespace PrivacyTool.Tests;

public sealed class RopaExportTests
{
    [Fact]
    public void Columns_AreThoseOfTheTaxonomy()
    {
        ExportTable table = RopaTable.Of(new ExportSource(SampleInventory.Shop(), null));
        Assert.Equal(34, table.Columns.Count);
        Assert.Equal(Taxonomy.RopaColumns.Select(column => column.Id), table.Columns.Select(column => column.Name));
        Assert.Equal("Purpose of processing", table.Columns[2].Heading);
    }

    [Fact]
    public void Row_CombinesCodePolicyAndLaw()
    {
        Dictionary<string, string> row = Row("Billing", "FinancialData.CardLastFour", SamplePolicy.Read());
        Assert.Equal("Shop Ltd; 1 High Street, Dublin; privacy@shop.example; DPO: dpo@shop.example", row["controller"]);
        Assert.Equal("Billing: Charge for orders", row["purpose"]);
        Assert.Equal("Customer", row["subjects"]);
        Assert.Equal("CardProcessor (Processor)", row["recipients"]);
        Assert.Equal("https://shop.example/dpa", row["processorContract"]);
        Assert.Equal("US", row["thirdCountries"]);
        Assert.Contains("Art. 46(2)(c)", row["safeguards"]);
        Assert.Equal("orders: P7Y after OrderCompleted, delete", row["retention"]);
        Assert.Contains("Art. 6(1)(b)", row["art6"]);
        Assert.Contains("Portability", row["rights"]);
        Assert.DoesNotContain("Object", row["rights"]);
        Assert.StartsWith("Shop.Order.CardLastFour; processed in Shop.", row["location"]);
        Assert.Equal("https://shop.example/retention", row["retentionPolicyLink"]);
        Assert.Equal("2026-11-23", row["ficheUpdated"]);
        Assert.Equal("", row["art9"]);
        Assert.Equal("", row["breach"]);
        Assert.Equal("Finance", row["businessFunction"]);
        Assert.Equal("yes", row["dpiaRequired"]);
        Assert.Equal("not stated", row["dpiaProgress"]);
        Assert.Equal("https://shop.example/dpia", row["dpiaLink"]);
        Assert.StartsWith("staff are trained; ", row["security"]);
    }

    [Fact]
    public void Marketing_GivesTheRightToObject() =>
        Assert.Contains("Object", Row("DirectMarketing", "ContactData.EmailAddress", SamplePolicy.Read())["rights"]);

    [Fact]
    public void UnstatedFacts_AreSaidToBeUnstated()
    {
        Dictionary<string, string> row = Row("Research", "SpecialCategory.Health", null);
        Assert.Equal("not stated", row["art6"]);
        Assert.Equal("not stated", row["art9"]);
        Assert.Equal("not stated", row["safeguards"]);
        Assert.Equal("period not stated", row["retention"]);
        Assert.Equal("Shop.Patient: Study runs", row["retentionReasons"]);
        Assert.Equal("redacted in logs and messages: forbid; encrypted", row["security"]);
        Assert.Equal("", row["controller"]);
    }

    [Fact]
    public void MemberWithoutPurpose_StillHasARow() =>
        Assert.Equal("Shop.Order.Note", Row("not stated", "UnstructuredData.FreeText", null)["location"]);

    [Fact]
    public void Csv_QuotesAndKeepsEveryCell()
    {
        string[] lines = Written.Text("ropa.csv", SampleInventory.Shop(), SamplePolicy.Read()).Split("\r\n");
        Assert.Equal(9, lines.Length);
        Assert.Contains("\"Shop Ltd; 1 High Street, Dublin; privacy@shop.example; DPO: dpo@shop.example\"", lines[1]);
    }

    [Theory]
    [InlineData("ropa")]
    [InlineData("members")]
    [InlineData("recipients")]
    [InlineData("retention")]
    [InlineData("exceptions")]
    public void Csv_HasNoCellThatActsAsFormula(string table)
    {
        string csv = Written.Text(table + ".csv", SampleInventory.Hostile());
        Assert.DoesNotMatch("(^|,)\"?[=+\\-@]", csv);
        Assert.DoesNotContain('\u202e', csv);
        Assert.DoesNotContain('\u0007', csv);
    }

    [Fact]
    public void Markdown_CannotBreakOutOfItsCell()
    {
        string[] lines = Written.Text("members.md", SampleInventory.Hostile()).Split('\n');
        Assert.All(lines.Skip(4).SkipLast(1), line =>
            Assert.Equal(25, line.Replace("\\|", "").Count(character => character == '|')));
        Assert.DoesNotContain(lines, line => line.Contains("<img", StringComparison.Ordinal));
    }

    [Fact]
    public void Retention_ListsUsedAndUnusedRules() => Assert.Equal(
        """
        Rule,Period,Counted from,Then,Categories of data,Members,Clauses
        default,not stated,,,ContactData.EmailAddress,1,S6.5
        orders,P7Y,OrderCompleted,delete,"FinancialData.CardLastFour; IdentityData.FullName",2,S6.1
        not stated,not stated,,,"SpecialCategory.Health; UnstructuredData.FreeText",2,
        logs,P90D,Collected,delete,,0,S6.2

        """.ReplaceLineEndings("\r\n"),
        Written.Text("retention.csv", SampleInventory.Shop(), SamplePolicy.Read()));

    [Fact]
    public void Cookies_SayWhetherConsentComesFirst() => Assert.Equal(
        """
        # Cookies

        | Name | Class | Party | Lifetime | Recipient | Purposes | Consent first | Clauses |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | session | Essential | first | session | – | – | no | S2C.12 |
        | \_ga\* | Performance | third | P2Y | – | – | yes | S2C.14 |

        """.ReplaceLineEndings("\n"),
        Written.Text("cookies.md", SampleInventory.Shop(), SamplePolicy.Read()));

    private static Dictionary<string, string> Row(string purpose, string category, PrivacyPolicy? policy)
    {
        ExportTable table = RopaTable.Of(new ExportSource(SampleInventory.Shop(), policy, "2026-11-23"));
        object?[] row = table.Rows.Single(cells =>
            ((string)cells[2]!).Split(':')[0] == purpose && (string)cells[5]! == category);
        return table.Columns
            .Select((column, index) => (column.Name, Text: ExportTable.TextOf(row[index])))
            .ToDictionary(cell => cell.Name, cell => cell.Text);
    }
}
