using System.Linq;
using CsCheck;
using Privacy.Model.Json;

namespace Shared.Model.Tests.Json;

public sealed class JsonReaderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\\", "\\u00", "\\n", "0", "1", "-", ".", "e", "+", "true", "false", "null", "x", " ", "\n", "\r", "\t",
        "/", "*", "//", "/*", "*/", "'", "\u2028", "\u2029", "\u00e9", "\ud83d\ude00", "\ud83d", "\ude00", "\0", "\u001f",
    ];

    private static readonly Gen<string> Soup = Gen.OneOf(Pieces).Array[0, 14].Select(string.Concat);

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.OneOf("true", "false", "null", "0", "-1.5e3", "\"\""),
        Gen.Int.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.String.Select(text => new JsonWriter().Value(text).ToString()));

    private static readonly Gen<string> Document = Gen.Recursive<string>((depth, value) => depth >= 4
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (2, value.Array[0, 4].Select(items => "[" + string.Join(", ", items) + "]")),
            (2, Gen.Select(Gen.OneOf("a", "b", "c"), value).Array[0, 4].Select(members =>
                "{" + string.Join(",\n", members.Select(member => $"\"{member.Item1}\": {member.Item2}")) + "}"))));

    [Fact]
    public void RandomPieces_AreReadAsSystemTextJsonDoes() => Soup.Sample(JsonOracle.AssertSame, iter: 40_000);

    [Fact]
    public void Documents_AreReadAsSystemTextJsonDoes() => Document.Sample(JsonOracle.AssertSame, iter: 3_000);

    [Fact]
    public void DocumentsWithOneChange_AreReadAsSystemTextJsonDoes() =>
        Gen.Select(Document, Gen.Int[0, 1 << 20], Gen.OneOf(Pieces), Gen.Int[0, 3]).Sample(
            (document, place, piece, removed) =>
            {
                int start = place % (document.Length + 1);
                int end = System.Math.Min(document.Length, start + removed);
                JsonOracle.AssertSame(document[..start] + piece + document[end..]);
            },
            iter: 20_000);

    [Fact]
    public void Spans_LieInsideTheTextAndNest() =>
        Soup.Sample(
            text =>
            {
                JsonTree tree = JsonReader.Read(text);
                foreach (JsonError error in tree.Errors)
                    Assert.InRange(error.Start + error.Length, error.Start, text.Length);
                if (tree.Root is { } root)
                    AssertInside(root, 0, text.Length);
            },
            iter: 10_000);

    [Fact]
    public void WrittenStrings_AreReadBackTheSame() =>
        Gen.String.Sample(text =>
        {
            string written = new JsonWriter().Value(text).ToString();
            Assert.Equal(text, JsonReader.Read(written).Root!.Text);
            Assert.DoesNotContain(written, c => c is '<' or '>' or '&' or '\'' || char.IsControl(c));
        });

    private static void AssertInside(JsonNode node, int start, int end)
    {
        Assert.True(node.Start >= start && node.End <= end && node.Start <= node.End);
        foreach (JsonNode item in node.Items)
            AssertInside(item, node.Start, node.End);
        foreach (JsonMember member in node.Members)
            AssertInside(member.Value, member.NameEnd, node.End);
    }
}
