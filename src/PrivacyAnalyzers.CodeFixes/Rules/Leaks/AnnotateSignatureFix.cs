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
using PrivacyAnalyzers.Rules.Leaks;

namespace PrivacyAnalyzers.CodeFixes.Rules.Leaks;

/// <summary>PRIV0312: annotates the return value, property or parameter of a public method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotateSignatureFix))]
[Shared]
public sealed class AnnotateSignatureFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.UnannotatedSignature);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode? node = root?.FindNode(diagnostic.Location.SourceSpan);
            diagnostic.Properties.TryGetValue(FlowRule.CategoryKey, out string? category);
            diagnostic.Properties.TryGetValue(FlowRule.SinkKey, out string? sink);
            if (category is not null && Declaration(node) is { } declaration)
            {
                string title = $"Annotate with [PersonalData] {category}";
                context.RegisterCodeFix(
                    CodeAction.Create(title, token => AddCategoryAsync(context.Document, declaration, category, token), nameof(AddCategoryAsync)),
                    diagnostic);
            }
            else if (sink is not null && node?.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter)
            {
                string title = $"Annotate with [PersonalDataSink(SinkKind.{sink})]";
                context.RegisterCodeFix(
                    CodeAction.Create(title, token => AddSinkAsync(context.Document, parameter, sink, token), nameof(AddSinkAsync)),
                    diagnostic);
            }
        }
    }

    private static MemberDeclarationSyntax? Declaration(SyntaxNode? node) =>
        node?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        and (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax)
            ? member
            : null;

    private static async Task<Document> AddCategoryAsync(
        Document document, SyntaxNode declaration, string category, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        SyntaxNode? attribute = CategoryExpression.CreateAttribute(
            editor.Generator, editor.SemanticModel.Compilation, category);
        if (attribute is null)
            return document;
        if (declaration is BaseMethodDeclarationSyntax)
            editor.AddReturnAttribute(declaration, attribute);
        else
            editor.AddAttribute(declaration, attribute);
        return editor.GetChangedDocument();
    }

    private static async Task<Document> AddSinkAsync(
        Document document, SyntaxNode parameter, string sink, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        SyntaxGenerator generator = editor.Generator;
        Compilation compilation = editor.SemanticModel.Compilation;
        if (compilation.GetTypeByMetadataName(MetadataNames.PersonalDataSink) is not { } attribute
            || compilation.GetTypeByMetadataName(MetadataNames.Namespace + ".SinkKind") is not { } kinds)
        {
            return document;
        }

        SyntaxNode kind = generator.MemberAccessExpression(generator.TypeExpression(kinds, addImport: true), sink);
        editor.AddAttribute(
            parameter,
            generator.Attribute(
                generator.TypeExpression(attribute, addImport: true), [generator.AttributeArgument(kind)]));
        return editor.GetChangedDocument();
    }
}
