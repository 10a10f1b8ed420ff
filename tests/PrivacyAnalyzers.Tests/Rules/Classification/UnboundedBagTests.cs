using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Classification;

public sealed class UnboundedBagTests
{
    private const string Personal = "[PersonalData(ContactData.EmailAddress)] public string? Email { get; set; }";

    [Fact]
    public Task ExtensionData_Triggers() => Verify<UnboundedBagAnalyzer>.MessagesAsync(
        Model($"{Personal} [JsonExtensionData] public Dictionary<string, JsonElement>? Extra {{ get; set; }}"),
        null,
        "PRIV0105: SignUp.Extra accepts any data; annotate it [PersonalData(UnstructuredData.FreeText)] or remove it");

    [Theory]
    [InlineData("Dictionary<string, object>")]
    [InlineData("IDictionary<string, string>")]
    [InlineData("JsonElement")]
    [InlineData("System.Text.Json.Nodes.JsonObject")]
    [InlineData("object")]
    [InlineData("dynamic")]
    public Task Bag_Triggers(string type) => Verify<UnboundedBagAnalyzer>.CodeAsync(
        Model($"{Personal} public {type}? {{|PRIV0105:Extra|}} {{ get; set; }}"));

    [Theory]
    [InlineData("[PersonalData(UnstructuredData.FreeText)] public object? Extra { get; set; }")]
    [InlineData("[NotPersonalData(\"settings\")] public object? Extra { get; set; }")]
    [InlineData("public Dictionary<string, int>? Extra { get; set; }")]
    [InlineData("public Dictionary<int, string>? Extra { get; set; }")]
    [InlineData("public string? Extra { get; set; }")]
    [InlineData("private object? Extra { get; set; }")]
    [InlineData("public static object? Extra { get; set; }")]
    public Task OtherMember_DoesNotTrigger(string member) =>
        Verify<UnboundedBagAnalyzer>.CodeAsync(Model($"{Personal} {member}"));

    [Fact]
    public Task BagOnAModelWithoutPersonalData_DoesNotTrigger() =>
        Verify<UnboundedBagAnalyzer>.CodeAsync(Model("public object? Extra { get; set; }"));

    private static string Model(string members) => $$"""
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using PrivacyAnnotations;
        public class SignUp
        {
            {{members}}
        }
        """;
}
