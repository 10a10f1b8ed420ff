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
using PrivacyAnalyzers.Rules.Purpose;

namespace PrivacyAnalyzers.CodeFixes.Rules.Purpose;

/// <summary>
/// PRIV0402: adds <c>[Purpose]</c> to the member, one action per purpose that the policy allows there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPurposeFix))]
[Shared]
public sealed class AddPurposeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.MissingPurpose);

    // Which purpose a member serves is decided one by one.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is null
                || !diagnostic.Properties.TryGetValue(MissingPurposeAnalyzer.CandidatesKey, out string? candidates)
                || string.IsNullOrEmpty(candidates)
                || FindDeclaration(root.FindNode(diagnostic.Location.SourceSpan)) is not { } declaration)
            {
                continue;
            }

            foreach (string purpose in candidates!.Split(','))
            {
                string title = $"Add [Purpose] {purpose}";
                context.RegisterCodeFix(
                    CodeAction.Create(title, token => AddAsync(context.Document, declaration, purpose, token), title),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> AddAsync(
        Document document, SyntaxNode declaration, string purpose, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        SyntaxGenerator generator = editor.Generator;
        Compilation compilation = editor.SemanticModel.Compilation;
        if (compilation.GetTypeByMetadataName(MetadataNames.Purpose) is not { } attribute)
            return document;
        SyntaxNode argument = generator.AttributeArgument(CreateId(generator, compilation, purpose));
        editor.AddAttribute(
            declaration, generator.Attribute(generator.TypeExpression(attribute, addImport: true), [argument]));
        return editor.GetChangedDocument();
    }

    // The constant where the vocabulary has one, the text for the policy's own purposes.
    private static SyntaxNode CreateId(SyntaxGenerator generator, Compilation compilation, string purpose) =>
        compilation.GetTypeByMetadataName(MetadataNames.Namespace + ".Purposes") is { } purposes
        && !purposes.GetMembers(purpose).IsEmpty
            ? generator.MemberAccessExpression(generator.TypeExpression(purposes, addImport: true), purpose)
            : generator.LiteralExpression(purpose);

    private static SyntaxNode? FindDeclaration(SyntaxNode node)
    {
        MemberDeclarationSyntax? member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax ? member : null;
    }
}
