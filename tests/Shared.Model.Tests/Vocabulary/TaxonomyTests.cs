using System.Linq;
using System.Text.Json;

namespace Privacy.Model.Tests.Vocabulary;

public sealed class TaxonomyTests
{
    [Theory]
    [InlineData("purposes")]
    [InlineData("legalBases")]
    [InlineData("specialCategoryConditions")]
    [InlineData("transferMechanisms")]
    [InlineData("rights")]
    [InlineData("dataSubjects")]
    [InlineData("recipientRoles")]
    [InlineData("cookieClasses")]
    [InlineData("retentionTriggers")]
    public void Table_HasEveryCode(string table)
    {
        string[] codes = table switch
        {
            "purposes" => [.. Taxonomy.Purposes.Select(static row => row.Code)],
            "legalBases" => [.. Taxonomy.LegalBases.Select(static row => row.Code)],
            "specialCategoryConditions" => [.. Taxonomy.SpecialCategoryConditions.Select(static row => row.Code)],
            "transferMechanisms" => [.. Taxonomy.TransferMechanisms.Select(static row => row.Code)],
            "rights" => [.. Taxonomy.Rights.Select(static row => row.Code)],
            "dataSubjects" => [.. Taxonomy.DataSubjects.Select(static row => row.Code)],
            "recipientRoles" => [.. Taxonomy.RecipientRoles.Select(static row => row.Code)],
            "cookieClasses" => [.. Taxonomy.CookieClasses.Select(static row => row.Code)],
            _ => [.. Taxonomy.RetentionTriggers.Select(static row => row.Code)],
        };
        Assert.Equal(
            TaxonomyJson.Root.GetProperty(table).EnumerateArray().Select(static node => node.Text("code")),
            codes);
    }

    [Fact]
    public void Categories_CarryTheMappingsOfTheSource()
    {
        Assert.Equal(TaxonomyJson.Categories.Count(), Taxonomy.Categories.Count);
        foreach (JsonElement node in TaxonomyJson.Categories)
        {
            CategoryInfo category = Assert.IsType<CategoryInfo>(Taxonomy.FindCategory(node.Text("code")));
            Assert.Equal(node.Text("description"), category.Description);
            Assert.Equal(node.Text("parent"), category.Group);
            Assert.Equal(node.GetProperty("gdpr").Text("status"), category.Status.ToString().ToLowerInvariant());
            Assert.Equal(node.GetProperty("gdpr").Text("article"), category.GdprArticle);
            Assert.Equal(string.Concat(node.GetProperty("ccpa").Texts("letters")), category.CcpaLetters);
            Assert.Equal(node.GetProperty("dpv").Text("iri"), category.DpvIri);
            Assert.Equal(node.GetProperty("fideslang").Text("key"), category.FideslangKey);
            Assert.Equal(node.Text("apple"), category.AppleLabel);
            Assert.Equal(node.GetProperty("googlePlay").Text("type"), category.GooglePlayType);
            Assert.Equal(node.GetProperty("redaction").Text("sink"), category.SinkRedaction);
            Assert.Equal(node.GetProperty("redaction").Text("display"), category.DisplayRedaction);
            Assert.Equal(node.Text("atRest"), category.AtRest);
        }
    }

    [Fact]
    public void Categories_NameOnlyRedactionsThatExist()
    {
        Assert.All(Taxonomy.Categories, static category =>
        {
            Assert.True(Taxonomy.Redactions.Contains(category.SinkRedaction), category.Code);
            Assert.True(Taxonomy.Redactions.Contains(category.DisplayRedaction), category.Code);
            Assert.True(Taxonomy.Groups.Contains(category.Group), category.Code);
        });
    }

    [Fact]
    public void Purposes_NameOnlyLegalBasesThatExist() =>
        Assert.All(
            Taxonomy.Purposes,
            static purpose => Assert.True(Taxonomy.LegalBases.Contains(purpose.UsualLegalBasis)));

    [Fact]
    public void RopaColumns_KeepNumbersOfTheWorkbook()
    {
        RopaColumnInfo categories = Assert.IsType<RopaColumnInfo>(Taxonomy.RopaColumns.Find("categories"));
        Assert.Equal(5, categories.IcoNumber);
        Assert.Equal("30(1)(c)", categories.GdprArticle);
        Assert.Equal(
            Enumerable.Range(1, 30),
            Taxonomy.RopaColumns.Select(static row => row.IcoNumber).OfType<int>().Order());
    }

    [Fact]
    public void Terms_AreSpelledAndCited()
    {
        Assert.Equal("Legitimate interests", Taxonomy.LegalBases.Find("LegitimateInterests")!.Description);
        Assert.Equal("6(1)(f)", Taxonomy.LegalBases.Find("LegitimateInterests")!.Article);
        Assert.Equal(
            "Standard contractual clauses EC",
            Taxonomy.TransferMechanisms.Find("StandardContractualClausesEC")!.Description);
        Assert.Equal("7(3)", Taxonomy.Rights.Find("WithdrawConsent")!.Article);
        Assert.Equal([1, 8, 9, 10], Taxonomy.CookieClasses.Find("Performance")!.TcfPurposes);
        Assert.Contains("CreatedAt", Taxonomy.RetentionTriggers.Find("Collected")!.TimestampHints);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("emailaddress")]
    [InlineData("contactdata.emailaddress")]
    public void FindCategory_UnknownCode_IsNull(string? code) => Assert.Null(Taxonomy.FindCategory(code));
}
