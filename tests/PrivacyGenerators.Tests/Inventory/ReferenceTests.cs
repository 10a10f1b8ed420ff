using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Privacy.Model;

namespace PrivacyGenerators.Tests.Inventory;

public sealed class ReferenceTests
{
    private const string Use = "class Customer { public Email Address; }";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void MemberOfATypeMarkedInAReference_HasARow(bool withInventory)
    {
        MetadataReference library = Library(
            "[PersonalData(ContactData.EmailAddress)] public struct Email { }", withInventory);

        InventoryMember row = Assert.Single(Read(Use, library).Members);

        Assert.Equal(("Address", "ContactData.EmailAddress"), (row.Member, row.Category));
    }

    [Fact]
    public void ReferenceWithMarkedMembersOnly_AddsNoRow()
    {
        MetadataReference library = Library(
            "public struct Email { [PersonalData(ContactData.EmailAddress)] public string Text; }", withInventory: true);

        Assert.Empty(Read(Use, library).Members);
    }

    private static InventoryDocument Read(string source, MetadataReference library)
    {
        InventoryRun.Driver().RunGeneratorsAndUpdateCompilation(
            InventoryRun.Compile(source).AddReferences(library), out Compilation output, out _);
        AttributeData attribute = output.Assembly.GetAttributes().Single();
        return InventoryJson.Read((string)attribute.ConstructorArguments[1].Value!).Document!;
    }

    private static MetadataReference Library(string source, bool withInventory)
    {
        CSharpCompilation compilation = InventoryRun.Compile(source).WithAssemblyName("Library");
        Compilation output = compilation;
        if (withInventory)
            InventoryRun.Driver().RunGeneratorsAndUpdateCompilation(compilation, out output, out _);
        using MemoryStream image = new();
        Assert.True(output.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
