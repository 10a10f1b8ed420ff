using System.Text.Json;
using PackageTests;

namespace EndToEnd;

public sealed class PlatformTests
{
    [Fact]
    public void Platform_IsCleanUnderEveryRuleAndItsLogHoldsNothingThatWasSent()
    {
        CommandLine.Run(
            Repository.Root, "dotnet", "build", "samples/OpusPlatform", "-warnaserror", "--no-incremental", "--nologo",
            "-v", "m", Repository.SampleOnly).MustSucceed();

        CommandLine check = CommandLine.Run(
            Repository.Root, "dotnet", "run", "--no-build", "--project", "samples/OpusPlatform", "--", "--self-check")
            .MustSucceed();
        Assert.Contains("12 values looked for, 0 found.", check.Output);

        string inventory = Repository.Path("samples", "OpusPlatform", "bin", "Debug", "net10.0", "privacy-inventory.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(inventory));
        JsonElement row = document.RootElement.GetProperty("members").EnumerateArray().Single(member =>
            member.GetProperty("type").GetString() == "OpusPlatform.Model.Account"
            && member.GetProperty("member").GetString() == "Email");
        Assert.Equal("ContactData.EmailAddress", row.GetProperty("category").GetString());
        Assert.Equal("Model/Account.cs", row.GetProperty("file").GetString());
        Assert.Equal("Customer", row.GetProperty("subject").GetString());
        Assert.Contains(
            row.GetProperty("purposes").EnumerateArray(),
            purpose => purpose.GetProperty("id").GetString() == "AccountRegistration"
                && purpose.GetProperty("legalBasis").GetString() == "Contract");
        Assert.Contains("S2.6", row.GetProperty("clauses").EnumerateArray().Select(clause => clause.GetString()));
    }
}
