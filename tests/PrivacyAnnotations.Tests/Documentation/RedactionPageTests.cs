using System.Text.RegularExpressions;

namespace PrivacyAnnotations.Tests.Documentation;

public sealed partial class RedactionPageTests
{
    private static readonly string Page = Pages.Read("redaction.md");

    public static TheoryData<Redaction, string, string> Rows
    {
        get
        {
            TheoryData<Redaction, string, string> rows = [];
            foreach (Match row in RowPattern().Matches(Page))
                rows.Add(Enum.Parse<Redaction>(row.Groups[1].Value), row.Groups[2].Value, row.Groups[3].Value);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_IsTrue(Redaction redaction, string input, string output) =>
        Assert.Equal(output, Redact.Apply(redaction, input));

    [Fact]
    public void EveryRedaction_IsOnThePage() =>
        Assert.All(Enum.GetNames<Redaction>(), static name => Assert.Contains($"`{name}`", Page));

    [GeneratedRegex(@"^\| `(\w+)` \| `([^`]*)` \| `([^`]*)` \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
