using System.Linq;
using Privacy.Model.Json;

namespace Shared.Model.Tests.Json;

/// <summary>What is still read of a broken text, and where its errors are.</summary>
public sealed class JsonReaderRecoveryTests
{
    [Fact]
    public void MissingComma_IsReportedOnce_AndBothMembersAreRead()
    {
        JsonTree tree = JsonReader.Read("""{ "a": 1 "b": 2 }""");
        JsonError error = Assert.Single(tree.Errors);
        Assert.Equal((9, "A comma was expected here."), (error.Start, error.Message));
        Assert.Equal(["a", "b"], tree.Root!.Members.Select(member => member.Name));
    }

    [Fact]
    public void MissingColon_KeepsTheFollowingMembers()
    {
        JsonTree tree = JsonReader.Read("""{ "a", "b": 2 }""");
        Assert.Equal("A colon and a value must follow the key \"a\".", Assert.Single(tree.Errors).Message);
        Assert.Equal("2", tree.Root!.Find("b")!.Text);
    }

    [Fact]
    public void MissingBrace_ClosesTheInnerValueOnly()
    {
        JsonTree tree = JsonReader.Read("""[ { "a": 1 ], 2 ]""");
        Assert.Equal("This is not closed; expected '}'.", tree.Errors[0].Message);
        Assert.Equal("1", tree.Root!.Items[0].Find("a")!.Text);
    }

    [Fact]
    public void TruncatedText_KeepsWhatWasComplete()
    {
        JsonTree tree = JsonReader.Read("""{ "a": [1, 2], "b": {"c": "d""");
        Assert.Equal(2, tree.Root!.Find("a")!.Items.Count);
        Assert.Equal("d", tree.Root.Find("b")!.Find("c")!.Text);
        Assert.False(tree.IsWellFormed);
    }

    [Fact]
    public void UnclosedString_EndsWithItsLine()
    {
        JsonTree tree = JsonReader.Read("{ \"a\": \"x,\n \"b\": 2 }");
        Assert.Equal("The string is not closed.", tree.Errors[0].Message);
        Assert.Equal("2", tree.Root!.Find("b")!.Text);
    }

    [Fact]
    public void UnquotedAndSingleQuotedKeys_AreReadAndReported()
    {
        JsonTree tree = JsonReader.Read("{ a: 1, 'b': 2 }");
        Assert.Equal(
            ["A key must be in double quotes.", "A string must be in double quotes."],
            tree.Errors.Select(error => error.Message));
        Assert.Equal(["a", "b"], tree.Root!.Members.Select(member => member.Name));
    }

    [Fact]
    public void DuplicateKey_IsReportedAtTheSecond_AndTheLastValueCounts()
    {
        JsonTree tree = JsonReader.Read("""{ "a": 1, "a": 2 }""");
        JsonError error = Assert.Single(tree.Errors);
        Assert.Equal((JsonErrorKind.DuplicateKey, 10, 3), (error.Kind, error.Start, error.Length));
        Assert.Equal("2", tree.Root!.Find("a")!.Text);
        Assert.True(tree.IsWellFormed);
    }

    [Fact]
    public void TooDeepValue_IsSkippedWhole_AndReadingGoesOn()
    {
        string deep = new string('[', 100_000) + "\"]\"" + new string(']', 100_000);
        JsonTree tree = JsonReader.Read($$"""{ "deep": {{deep}}, "b": 2 }""");
        Assert.Equal(JsonErrorKind.TooDeep, Assert.Single(tree.Errors).Kind);
        Assert.Equal("2", tree.Root!.Find("b")!.Text);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[}")]
    [InlineData("}")]
    [InlineData("/*")]
    [InlineData("\"\\")]
    [InlineData(",")]
    public void EndlessRepetition_EndsWithABoundedNumberOfErrors(string piece)
    {
        JsonTree tree = JsonReader.Read(string.Concat(Enumerable.Repeat(piece, 100_000)));
        Assert.InRange(tree.Errors.Count, 1, 200);
    }

    [Fact]
    public void TenMegabytes_AreReadWhole()
    {
        string text = "[" + string.Join(",", Enumerable.Repeat("""{"category":"ContactData.EmailAddress"}""", 270_000)) + "]";
        Assert.True(text.Length > 10_000_000);
        JsonTree tree = JsonReader.Read(text);
        Assert.Empty(tree.Errors);
        Assert.Equal(270_000, tree.Root!.Items.Count);
    }
}
