using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema;
using Privacy.Model;

namespace Shared.Model.Tests.Policy;

/// <summary>The published schema and the reader accept the same documents; ids that other entries declare aside.</summary>
public sealed class PolicySchemaTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromJsonAsync(PolicySamples.ReadResource("privacy.schema.json")).GetAwaiter().GetResult();

    [Fact]
    public void SamplePolicies_AreValid()
    {
        Assert.Empty(Schema.Validate(PolicySamples.Opus));
        Assert.Empty(Schema.Validate(PolicySamples.Complete));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    [InlineData("""{"_todo": 1, "policy": null, "collected": null}""", true)]
    [InlineData("""{"colected": []}""", false)]
    [InlineData("""{"extends": "a.json"}""", true)]
    [InlineData("""{"extends": ["a.json", "b.json"]}""", true)]
    [InlineData("""{"policy": {"version": 1, "_x": {}}}""", true)]
    [InlineData("""{"policy": {"version": "1"}}""", false)]
    [InlineData("""{"policy": {"version": -1}}""", false)]
    [InlineData("""{"policy": {"effectiveDate": "2026-1-1"}}""", false)]
    [InlineData("""{"collected": ["ContactData.EmailAddress", {"category": "DeviceData.*"}]}""", true)]
    [InlineData("""{"collected": [{"purposes": []}]}""", false)]
    [InlineData("""{"collected": [" "]}""", false)]
    [InlineData("""{"recipients": [{"id": "A", "categories": [" "]}]}""", false)]
    [InlineData("""{"collected": [{"category": "ContactData.EmailAddress", "purpose": []}]}""", false)]
    [InlineData("""{"purposes": [{"id": ""}]}""", false)]
    [InlineData("""{"purposes": [{"id": "A", "legalBasis": "contract"}]}""", false)]
    [InlineData("""{"recipients": [{"id": "A", "role": "Processor"}, {"id": "B", "role": ["Processor"]}]}""", true)]
    [InlineData("""{"recipients": [{"id": "A", "role": ["processor"]}]}""", false)]
    [InlineData("""{"recipients": [{"id": "A", "countries": ["us"]}]}""", false)]
    [InlineData("""{"cookies": [{"name": "a", "class": "essential", "lifetime": "session"}]}""", true)]
    [InlineData("""{"cookies": [{"name": "a", "lifetime": "indefinite"}]}""", false)]
    [InlineData("""{"retention": {"rules": [{"id": "A", "period": "P1Y6M"}]}}""", true)]
    [InlineData("""{"retention": {"rules": [{"id": "A", "period": "1Y"}]}}""", false)]
    [InlineData("""{"deadlines": {"marketingOptOut": {"days": 10}}}""", true)]
    [InlineData("""{"deadlines": {"marketingOptOut": {"kind": "business"}}}""", false)]
    [InlineData("""{"redaction": {"DeviceData.*": "hmac", "*": null}}""", true)]
    [InlineData("""{"redaction": {"DeviceData.*": "hide"}}""", false)]
    [InlineData("""{"redaction": {"categories": {"DeviceData.*": "hmac"}}}""", true)]
    [InlineData("""{"redaction": {"categories": {"DeviceData.*": "hide"}}}""", false)]
    [InlineData("""{"redaction": {"categories": {"unmarked": "keep"}}}""", false)]
    [InlineData("""{"sinks": [{"id": "Acme.Write"}]}""", false)]
    public void Document_IsJudgedAlike(string text, bool isValid)
    {
        Assert.Equal(isValid, IsReadable(text));
        Assert.Equal(isValid, Schema.Validate(text).Count == 0);
    }

    [Fact]
    public void ChangedPolicies_AreJudgedAlike() =>
        PolicyMutations.Documents.Sample(
            text => Assert.True(
                IsReadable(text) == (Schema.Validate(text).Count == 0),
                $"{PolicyReader.Parse("p", text).Errors.FirstOrDefault()}\n{Schema.Validate(text).FirstOrDefault()}\n{text}"),
            iter: 400);

    [Fact]
    public void EveryKey_IsDescribed()
    {
        JsonNode schema = JsonNode.Parse(PolicySamples.ReadResource("privacy.schema.json"))!;
        foreach ((string section, JsonNode? entry) in schema["properties"]!.AsObject())
        {
            foreach ((string key, JsonNode? property) in Properties(entry!))
            {
                JsonNode described = property!["$ref"] is { } reference
                    ? schema["definitions"]![reference.GetValue<string>().Split('/')[^1]]!
                    : property;
                Assert.False(string.IsNullOrWhiteSpace(described["description"]?.GetValue<string>()), $"{section}.{key}");
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode entry) =>
        entry["properties"]?.AsObject() ?? entry["items"]?["properties"]?.AsObject() ?? new JsonObject();

    private static bool IsReadable(string text) => PolicyReader.Parse(PolicySamples.FileName, text).Errors.IsEmpty;
}
