using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class NameLexiconReaderTests
{
    [Theory]
    [InlineData("string", LexiconTypes.String)]
    [InlineData("string?", LexiconTypes.String)]
    [InlineData("int?", LexiconTypes.Int)]
    [InlineData("byte[]", LexiconTypes.Bytes)]
    [InlineData("System.ReadOnlyMemory<byte>", LexiconTypes.Bytes)]
    [InlineData("string[]", LexiconTypes.String | LexiconTypes.List)]
    [InlineData("System.Collections.Generic.List<string>", LexiconTypes.String | LexiconTypes.List)]
    [InlineData("System.Collections.Generic.IReadOnlyList<Own>", LexiconTypes.Class | LexiconTypes.List)]
    [InlineData("System.Collections.Generic.Dictionary<string, object>", LexiconTypes.Dictionary)]
    [InlineData("System.Threading.Tasks.Task<string>", LexiconTypes.String)]
    [InlineData("System.DateOnly", LexiconTypes.DateOnly)]
    [InlineData("System.Net.IPAddress", LexiconTypes.IPAddress)]
    [InlineData("System.TimeSpan", LexiconTypes.None)]
    [InlineData("System.Action", LexiconTypes.None)]
    [InlineData("System.IO.Stream", LexiconTypes.None)]
    [InlineData("System.DayOfWeek", LexiconTypes.Enum)]
    [InlineData("Own", LexiconTypes.Class)]
    [InlineData("Own.Uri", LexiconTypes.Class)]
    [InlineData("string[][][][][][]", LexiconTypes.List)]
    public void TypesOf_UnwrapsToTheLexiconsTypes(string type, object expected) =>
        Assert.Equal((LexiconTypes)expected, NameLexiconReader.TypesOf(Member(type, "Value", "C").Type));

    [Theory]
    [InlineData("string", "Email", "Ticket", "ContactData.EmailAddress")]
    [InlineData("bool", "Email", "Ticket", null)]
    [InlineData("string", "Name", "Customer", "IdentityData.FullName")]
    [InlineData("string", "Name", "Product", null)]
    [InlineData("System.Collections.Generic.List<string>", "EmailAddresses", "Ticket", "ContactData.EmailAddress")]
    [InlineData("Missing", "Email", "Ticket", null)]
    public void Match_ReadsNameTypeAndContainer(string type, string name, string container, string? category) =>
        Assert.Equal(category, NameLexiconReader.Match(Member(type, name, container), false)?.Category);

    private static IPropertySymbol Member(string type, string name, string container)
    {
        TestProject project = TestProject.Of(
            $$"""
            class Own { public class Uri { } }
            class {{container}} { public {{type}} {{name}} { get; set; } = default!; }
            """);
        INamedTypeSymbol containing = (project with { AllowErrors = true }).Compile().GetTypeByMetadataName(container)!;
        return (IPropertySymbol)containing.GetMembers(name)[0];
    }
}
