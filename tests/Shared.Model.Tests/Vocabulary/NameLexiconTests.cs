using System;
using System.Linq;
using System.Text.Json;
using CsCheck;

namespace Privacy.Model.Tests.Vocabulary;

public sealed class NameLexiconTests
{
    public static TheoryData<string, string> Hits => Examples("hit");

    public static TheoryData<string, string> Misses => Examples("miss");

    [Theory]
    [MemberData(nameof(Hits))]
    public void HitOfTheTaxonomy_Matches(string category, string name) =>
        Assert.Contains(TypesOf(category), type => NameLexicon.Match(name, type, true, false)?.Category == category);

    [Theory]
    [MemberData(nameof(Misses))]
    public void MissOfTheTaxonomy_DoesNotMatch(string category, string name)
    {
        Assert.DoesNotContain(
            TypesOf(category),
            type => NameLexicon.Match(name, type, true, true)?.Category == category);
        Assert.NotEqual(category, NameLexicon.Match(name, "", false, false)?.Category);
    }

    [Theory]
    [InlineData("Email", "string", "ContactData.EmailAddress")]
    [InlineData("email_address", "string", "ContactData.EmailAddress")]
    [InlineData("EMAIL_ADDRESS", "string", "ContactData.EmailAddress")]
    [InlineData("_userEmail", "String", "ContactData.EmailAddress")]
    [InlineData("EmailAddresses", "string", "ContactData.EmailAddress")]
    [InlineData("BillingAddressPhone", "string", "ContactData.PhoneNumber")]
    [InlineData("Postalcode", "string", "ContactData.PostalCode")]
    [InlineData("ClientIPv4Address", "string", "DeviceData.IpAddress")]
    [InlineData("clientIp", "IPAddress", "DeviceData.IpAddress")]
    [InlineData("LinkedInUrl", "string", "ContactData.SocialHandle")]
    [InlineData("DateOfBirth", "DateOnly", "IdentityData.DateOfBirth")]
    [InlineData("HasDisability", "bool", "SpecialCategory.Health")]
    public void PersonalName_Triggers(string name, string type, string category) =>
        Assert.Equal(category, NameLexicon.Match(name, type, false, false)?.Category);

    [Theory]
    [InlineData("FileName", "string")]
    [InlineData("EmailTemplate", "string")]
    [InlineData("EmailEnabled", "bool")]
    [InlineData("IsEmailValid", "bool")]
    [InlineData("EmailSentAt", "DateTime")]
    [InlineData("CancellationToken", "string")]
    [InlineData("HealthCheck", "string")]
    [InlineData("CertificateFingerprint", "string")]
    [InlineData("Email", "bool")]
    [InlineData("Email", "TimeSpan")]
    [InlineData("DateOfBirth", "class")]
    [InlineData("Name", "string")]
    [InlineData("City", "string")]
    [InlineData("", "string")]
    [InlineData("___", "string")]
    public void OtherName_DoesNotTrigger(string name, string type) =>
        Assert.Null(NameLexicon.Match(name, type, false, false));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void LowConfidence_CountsBesidePersonalData(bool insidePersonType, bool siblingMatched)
    {
        LexiconMatch? match = NameLexicon.Match("Name", "string", insidePersonType, siblingMatched);
        Assert.Equal(new LexiconMatch("IdentityData.FullName", LexiconConfidence.Low), match);
    }

    [Theory]
    [InlineData("Customer")]
    [InlineData("CustomerDto")]
    [InlineData("UserProfileEntity")]
    [InlineData("ShopUsers")]
    public void PersonType_IsRecognised(string name) => Assert.True(NameLexicon.IsPersonType(name));

    [Theory]
    [InlineData("Order")]
    [InlineData("UserService")]
    [InlineData("AccountController")]
    [InlineData("HttpClient")]
    [InlineData("EmailSender")]
    [InlineData("")]
    [InlineData("Dto")]
    public void OtherType_IsNoPersonType(string name) => Assert.False(NameLexicon.IsPersonType(name));

    [Fact]
    public void AnyName_IsMatchedWithoutFailure() => Gen.String.Sample(static name =>
    {
        NameLexicon.Match(name, "string", true, true);
        NameLexicon.IsPersonType(name);
    });

    [Fact]
    public void LongName_SaysNothing() =>
        Assert.Null(NameLexicon.Match(new string('x', 100_000) + "Email", "string", true, true));

    [Fact]
    public void Match_AllocatesNothing()
    {
        NameLexicon.Match("CustomerEmailAddress", "string", true, false);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            NameLexicon.Match("CustomerEmailAddress", "string", true, false);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string[] TypesOf(string category) =>
        [.. TaxonomyJson.Categories.Single(node => node.Text("code") == category).Texts("memberTypes")];

    private static TheoryData<string, string> Examples(string kind)
    {
        TheoryData<string, string> data = [];
        foreach (JsonElement node in TaxonomyJson.Categories)
        {
            foreach (string name in node.GetProperty("examples").Texts(kind))
                data.Add(node.Text("code"), name);
        }

        return data;
    }
}
