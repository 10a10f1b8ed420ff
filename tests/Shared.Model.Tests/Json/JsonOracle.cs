using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Privacy.Model.Json;

namespace Shared.Model.Tests.Json;

/// <summary>System.Text.Json with comments and trailing commas: what the reader is held to.</summary>
internal static class JsonOracle
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = JsonReader.MaxDepth,
    };

    public static bool Accepts(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Options);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Holds verdict, values and order of our reading to the oracle's.</summary>
    public static void AssertSame(string text)
    {
        JsonTree tree = JsonReader.Read(text);
        bool accepted = Accepts(text);
        Assert.True(accepted == tree.IsWellFormed, $"{(accepted ? "Accepts" : "Rejects")}: {text}\n{tree.Errors.FirstOrDefault()}");
        if (!accepted)
            return;
        using JsonDocument document = JsonDocument.Parse(text, Options);
        AssertSame(document.RootElement, tree.Root!, text);
    }

    private static void AssertSame(JsonElement expected, JsonNode actual, string text)
    {
        Assert.Equal(expected.ValueKind.ToString(), actual.Kind.ToString());
        switch (expected.ValueKind)
        {
            case JsonValueKind.String when TryGetString(expected, out string value):
                Assert.Equal(value, actual.Text);
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetRawText(), actual.Text);
                Assert.Equal(actual.Text, text[actual.Start..actual.End]);
                break;
            case JsonValueKind.Array:
                List<JsonElement> items = expected.EnumerateArray().ToList();
                Assert.Equal(items.Count, actual.Items.Count);
                for (int i = 0; i < items.Count; i++)
                    AssertSame(items[i], actual.Items[i], text);
                break;
            case JsonValueKind.Object:
                List<JsonProperty> members = expected.EnumerateObject().ToList();
                Assert.Equal(members.Count, actual.Members.Count);
                for (int i = 0; i < members.Count; i++)
                    AssertSame(members[i], actual.Members[i], text);
                break;
        }
    }

    private static void AssertSame(JsonProperty expected, JsonMember actual, string text)
    {
        if (TryGetName(expected, out string name))
            Assert.Equal(name, actual.Name);
        AssertSame(expected.Value, actual.Value, text);
    }

    // Half a surrogate pair may be written as an escape, but the oracle cannot hand it out as a string.
    private static bool TryGetString(JsonElement element, out string value)
    {
        try
        {
            value = element.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            value = "";
            return false;
        }
    }

    private static bool TryGetName(JsonProperty property, out string name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = "";
            return false;
        }
    }
}
