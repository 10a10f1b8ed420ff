using System.Collections.Generic;
using System.Linq;
using Privacy.Model.Json;

namespace Shared.Model.Tests.Json;

/// <summary>
/// Every production of the grammar of RFC 8259, right and broken in each of its parts, in every place a value may
/// stand; the verdict is that of System.Text.Json.
/// </summary>
public sealed class JsonReaderConformanceTests
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "7", "10", "-12", "1.5", "-0.25", "0.0", "1e3", "1E3", "1e+3", "1e-3", "0e0", "1.5E-10", "123456789012345678901234567890",
        "-", "+1", "01", "-01", "00", "1.", ".5", "-.5", "1.e3", "1e", "1e+", "1e-", "1ee3", "1.2.3", "0x10", "1_000", "1a", "1 2", "- 1",
        "Infinity", "-Infinity", "NaN", "1e1.5", "--1", "\uff11", "1\u0660",
    ];

    private static readonly string[] Words =
    [
        "true", "false", "null", "True", "FALSE", "nul", "nulll", "truefalse", "true1", "undefined", "a", "_", "$", "\u00e9",
    ];

    private static readonly string[] Strings =
    [
        "\"\"", "\"a\"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\u0041\"", "\"\\uABCD\\uabcd\"", "\"\\ud83d\\ude00\"",
        "\"\\ud800\"", "\"\\udc00\"", "\"\\u0000\"", "\"\u007f\"", "\"\u00e9\"", "\"\ud83d\ude00\"", "\"\u2028\"", "\"\uFEFF\"", "\"//\"", "\"/**/\"",
        "\"", "\"a", "a\"", "'a'", "\"\\x41\"", "\"\\u004\"", "\"\\u004g\"", "\"\\U0041\"", "\"\\\"", "\"\\'\"", "\"\\", "\"\\u", "\"\n\"", "\"\r\"", "\"\t\"",
        "\"\0\"", "\"\u001f\"", "\"\ud800\"", "\"\udc00\"", "\"\udc00\ud800\"", "\"a\"b", "\"a\"\"b\"",
    ];

    private static readonly string[] Structures =
    [
        "[]", "[ ]", "[1]", "[1,2]", "[1,]", "[[],[[]]]", "{}", "{ }", "{\"a\":1}", "{\"a\":1,}", "{\"a\":{\"b\":[]}}", "{\"a\":1,\"b\":2}", "{\"\":0}",
        "{\"a\":1,\"a\":2}", "{\"\\u0061\":1}", "{\"\\ud800\":1}", "[1 , 2]", "{ \"a\" : 1 }",
        "[", "]", "{", "}", "[,]", "[,1]", "[1,,2]", "[1,,]", "[1 2]", "[1:2]", "[1;2]", "[}", "{]", "[1}", "{\"a\":1]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":,}",
        "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{[]:1}", "{\"a\"::1}", "{\"a\":1:2}", "{:1}", "[]]", "{}}", "[][]", "{}{}",
        ",", ":", ";", "#", "\\", "*", "\0", "\u00a0", "\u2028", "\ud83d\ude00", "\ud800",
    ];

    private static readonly string[] Blanks =
    [
        "/**/1", "1/**/", "//\n1", "1//", "1//\n", "1//\r", "/* * / */1", "/***/1", "/*\n*/1", "/*//*/1", "///*\n1", "[/**/]", "[1/**/,2]", "[1,/**/]", "[1/**/]", "{/**/}",
        "{\"a\":/**/1}", "{\"a\"/**/:1}", "{\"a\"//\n:1}", "{\"a\":1/**/}", "{\"a\":1,/**/}", "{/**/\"a\":1}", "\t1\r\n ",
        "/", "1/", "/1", "/*", "/*/", "/**", "//", "//1", "/**/", "1/*", "# 1", "<!-- -->1", "\f1", "\v1", "\u00a01", "\u20031", "//\u2028\n1", "//\u2029\n1", "/*\u2028*/1",
        "//\ud800\n1", "/*\ud800*/1", "//\ud83d\ude00\n1", "/*\ud83d\ude00*/1", "//\u0085\n1", "/*/ */1", "/**/**/1",
    ];

    private static readonly string[] Places =
    [
        "{0}", " {0} ", "[{0}]", "[0,{0}]", "[{0},0]", "[{0},]", "{\"k\":{0}}", "{\"k\":{0},\"l\":0}", "{\"k\":{0},}", "/**/{0}/**/", "[{0}//\n]", "//\n{0}", "{\"k\":[{\"l\":{0}}]}",
    ];

    public static TheoryData<string> Values => new(Numbers.Concat(Words).Concat(Strings).Concat(Structures).Concat(Blanks));

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_InEveryPlace_IsReadAsSystemTextJsonDoes(string value)
    {
        foreach (string place in Places)
            JsonOracle.AssertSame(place.Replace("{0}", value));
    }

    [Fact]
    public void Cases_HoldAcceptedAndRejectedOnes()
    {
        List<string> values = Numbers.Concat(Words).Concat(Strings).Concat(Structures).Concat(Blanks).ToList();
        Assert.True(values.Count(JsonOracle.Accepts) > 60);
        Assert.True(values.Count(value => !JsonOracle.Accepts(value)) > 60);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("//")]
    [InlineData("/**/")]
    public void NoValue_IsRejected(string text)
    {
        JsonOracle.AssertSame(text);
        Assert.Null(JsonReader.Read(text).Root);
    }

    [Theory]
    [InlineData(JsonReader.MaxDepth)]
    [InlineData(JsonReader.MaxDepth + 1)]
    public void Depth_IsLimitedAsInSystemTextJson(int depth)
    {
        JsonOracle.AssertSame(new string('[', depth) + new string(']', depth));
        JsonOracle.AssertSame(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));
    }

    [Fact]
    public void ByteOrderMark_AtTheStart_IsSkipped()
    {
        JsonTree tree = JsonReader.Read("\uFEFF{\"a\":1}");
        Assert.Empty(tree.Errors);
        Assert.Equal(1, tree.Root!.Start);
    }
}
