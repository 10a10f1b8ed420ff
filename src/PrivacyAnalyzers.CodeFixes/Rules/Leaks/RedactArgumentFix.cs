using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Leaks;

namespace PrivacyAnalyzers.CodeFixes.Rules.Leaks;

/// <summary>PRIV0301 and its kin: passes the personal value through the redaction of its category.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedactArgumentFix))]
[Shared]
public sealed class RedactArgumentFix : CodeFixProvider
{
    private const string RedactType = MetadataNames.Namespace + ".Redact";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.PersonalDataInLog,
        RuleIds.PersonalDataInException,
        RuleIds.PersonalDataInTelemetry,
        RuleIds.PersonalDataInKeyOrFile);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FlowRule.RedactionKey, out string? redaction)
                || redaction is null or "" or "forbid" or "keep"
                || FindValue(root, diagnostic) is not { } value)
            {
                continue;
            }

            string method = char.ToUpperInvariant(redaction[0]) + redaction.Substring(1);
            if (!Accepts(model, method, value, context.CancellationToken))
                continue;
            string title = $"Pass through Redact.{method}";
            context.RegisterCodeFix(
                CodeAction.Create(title, token => WrapAsync(context.Document, value, method, token), title), diagnostic);
        }
    }

    // The source inside the argument when it stands there, else the argument, unless it holds more than the source.
    private static ExpressionSyntax? FindValue(SyntaxNode root, Diagnostic diagnostic)
    {
        foreach (Location place in diagnostic.AdditionalLocations)
        {
            if (place.SourceTree?.FilePath == root.SyntaxTree.FilePath
                && diagnostic.Location.SourceSpan.Contains(place.SourceSpan)
                && root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax source)
            {
                return source;
            }
        }

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node is ExpressionSyntax argument and not (InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
            ? argument
            : null;
    }

    private static bool Accepts(SemanticModel model, string method, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        if (model.Compilation.GetTypeByMetadataName(RedactType) is not { } redact
            || model.GetTypeInfo(value, cancellationToken).Type is not { } type)
        {
            return false;
        }

        foreach (ISymbol member in redact.GetMembers(method))
        {
            if (member is IMethodSymbol { Parameters.Length: 1 } candidate
                && model.Compilation.ClassifyConversion(type, candidate.Parameters[0].Type) is { IsImplicit: true, IsUserDefined: false })
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Document> WrapAsync(
        Document document, ExpressionSyntax value, string method, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        if (editor.SemanticModel.Compilation.GetTypeByMetadataName(RedactType) is not { } redact)
            return document;
        SyntaxGenerator generator = editor.Generator;
        SyntaxNode target = generator.MemberAccessExpression(generator.TypeExpression(redact, addImport: true), method);
        editor.ReplaceNode(
            value, generator.InvocationExpression(target, value.WithoutTrivia()).WithTriviaFrom(value));
        return editor.GetChangedDocument();
    }
}
