using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes.Rules.Classification;

/// <summary>PRIV0101, PRIV0105: adds the annotation that the message proposes, or says that the data is not personal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAnnotationFix))]
[Shared]
public sealed class AddAnnotationFix : CodeFixProvider
{
    private const string SpecialGroup = "SpecialCategory";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.UnannotatedPersonalData, RuleIds.UnboundedBag);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is null
                || !diagnostic.Properties.TryGetValue(IdSuggestion.Key, out string? category)
                || category?.IndexOf('.') is not > 0
                || FindDeclaration(root.FindNode(diagnostic.Location.SourceSpan)) is not { } declaration)
            {
                continue;
            }

            Register(context, diagnostic, $"Annotate as {category}", (editor, generator) =>
                Annotate(editor, generator, category!), declaration);
            Register(context, diagnostic, "Mark as not personal", static (editor, generator) =>
                Attribute(editor, generator, MetadataNames.NotPersonalData, generator.LiteralExpression("why")), declaration);
        }
    }

    private static void Register(
        CodeFixContext context,
        Diagnostic diagnostic,
        string title,
        Func<DocumentEditor, SyntaxGenerator, SyntaxNode?> create,
        SyntaxNode declaration) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, token => AddAsync(context.Document, declaration, create, token), title), diagnostic);

    private static async Task<Document> AddAsync(
        Document document,
        SyntaxNode declaration,
        Func<DocumentEditor, SyntaxGenerator, SyntaxNode?> create,
        CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        if (create(editor, editor.Generator) is not { } attribute)
            return document;
        editor.AddAttribute(declaration, attribute);
        return editor.GetChangedDocument();
    }

    // [SpecialCategory(SpecialCategory.Health)] or [PersonalData(ContactData.EmailAddress)]
    private static SyntaxNode? Annotate(DocumentEditor editor, SyntaxGenerator generator, string category)
    {
        int dot = category.IndexOf('.');
        string group = category.Substring(0, dot);
        INamedTypeSymbol? constants =
            editor.SemanticModel.Compilation.GetTypeByMetadataName(MetadataNames.Namespace + "." + group);
        SyntaxNode value = constants is null
            ? generator.LiteralExpression(category)
            : generator.MemberAccessExpression(
                generator.TypeExpression(constants, addImport: true), category.Substring(dot + 1));
        string name = group == SpecialGroup ? MetadataNames.SpecialCategory : MetadataNames.PersonalData;
        return Attribute(editor, generator, name, value);
    }

    private static SyntaxNode? Attribute(
        DocumentEditor editor, SyntaxGenerator generator, string metadataName, SyntaxNode argument) =>
        editor.SemanticModel.Compilation.GetTypeByMetadataName(metadataName) is { } attribute
            ? generator.Attribute(
                generator.TypeExpression(attribute, addImport: true), [generator.AttributeArgument(argument)])
            : null;

    // A record's positional parameter stands for its property; a field's variable for the field.
    private static SyntaxNode? FindDeclaration(SyntaxNode node) => node switch
    {
        ParameterSyntax or PropertyDeclarationSyntax => node,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field,
        _ => null,
    };
}
