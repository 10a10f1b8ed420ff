using System;
using System.Text.Json;
using Privacy.Model;
using Privacy.Model.Json;

namespace Shared.Model.Tests.Json;

public sealed class JsonWriterTests
{
    [Fact]
    public void Document_IsIndentedByTwoSpacesWithLineFeeds()
    {
        string text = Sample(new JsonWriter()).ToString();
        Assert.Equal(
            "{\n  \"name\": \"x\",\n  \"none\": null,\n  \"count\": 3,\n  \"on\": true,\n  \"list\": [\n    \"a\",\n    \"b\"\n  ],\n  \"empty\": [],\n  \"object\": {}\n}",
            text);
    }

    [Fact]
    public void Document_NotIndented_HasNoBlanks() =>
        Assert.Equal(
            """{"name":"x","none":null,"count":3,"on":true,"list":["a","b"],"empty":[],"object":{}}""",
            Sample(new JsonWriter(indented: false)).ToString());

    [Theory]
    [InlineData("<b>&'\"", "\"\\u003cb\\u003e\\u0026\\u0027\\u0022\"")]
    [InlineData("\\ \n \r \t", "\"\\\\ \\n \\r \\t\"")]
    [InlineData("\u0000\u001b\u007f\u0085\u00a0\u2028\u202e\ufeff", "\"\\u0000\\u001b\\u007f\\u0085\\u00a0\\u2028\\u202e\\ufeff\"")]
    [InlineData("\u00e9\ud83d\ude00", "\"\u00e9\ud83d\ude00\"")]
    public void String_IsEscapedForMarkupAndTerminals(string value, string expected)
    {
        string written = new JsonWriter().Value(value).ToString();
        Assert.Equal(expected, written);
        Assert.Equal(value, JsonSerializer.Deserialize<string>(written));
    }

    [Fact]
    public void HalfOfASurrogatePair_IsEscaped() =>
        Assert.Equal("\"\\ud83d\"", new JsonWriter().Value("\ud83d").ToString());

    [Fact]
    public void ClosingTooMuch_IsAnError() =>
        Assert.Throws<InvalidOperationException>(() => new JsonWriter().EndArray());

    private static JsonWriter Sample(JsonWriter writer) => writer
        .BeginObject()
        .Member("name", "x")
        .Member("none", (string?)null)
        .Member("count", 3)
        .Member("on", true)
        .Member("list", EquatableArray.Of("a", "b"))
        .Member("empty", EquatableArray<string>.Empty)
        .Name("object").BeginObject().EndObject()
        .EndObject();
}
