using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>The bodies of this compilation's members, scanned once each for as long as their operations live.</summary>
internal sealed class Bodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, SyntaxNode?> _syntax = new(SymbolEqualityComparer.Default);
    private readonly ConditionalWeakTable<IOperation, BodyScan> _scans = new();

    public bool HasBody(IMethodSymbol method) => SyntaxOf(method) is not null;

    /// <summary>The constructor whose parameters stand behind the type's name.</summary>
    public bool IsPrimary(IMethodSymbol method) => SyntaxOf(method) is TypeDeclarationSyntax;

    /// <summary>Null when there is no body, or it cannot be bound.</summary>
    public BodyScan? ScanOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        SyntaxOf(method) is { } syntax ? ScanOf(syntax, Implementation(method), cancellationToken) : null;

    /// <summary>
    /// Whether a member's name stands in the text of a method, or <c>field</c> for what is behind a property. Much
    /// cheaper than binding the method to see.
    /// </summary>
    public bool Names(IMethodSymbol method, ISymbol member, CancellationToken cancellationToken)
    {
        if (SyntaxOf(method) is not { } syntax)
            return false;
        return Names(syntax, member, cancellationToken)
            || (SymbolEqualityComparer.Default.Equals(method.AssociatedSymbol?.OriginalDefinition, member)
                && Contains(syntax, "field", cancellationToken));
    }

    public static bool Names(SyntaxNode syntax, ISymbol member, CancellationToken cancellationToken) =>
        Contains(syntax, member.Name, cancellationToken);

    private static bool Contains(SyntaxNode syntax, string name, CancellationToken cancellationToken) =>
        syntax.SyntaxTree.GetText(cancellationToken).ToString(syntax.Span).IndexOf(name, StringComparison.Ordinal) >= 0;

    /// <summary>The operations of a method's body; null when there is none, or it cannot be bound.</summary>
    public IOperation? Find(IMethodSymbol method, CancellationToken cancellationToken) =>
        SyntaxOf(method) is { } syntax ? Bind(syntax, cancellationToken) : null;

    public BodyScan? ScanOf(SyntaxNode syntax, ISymbol owner, CancellationToken cancellationToken) =>
        Bind(syntax, cancellationToken) is { } operation ? ScanOf(operation, owner, cancellationToken) : null;

    /// <summary>Scans the body that an operation belongs to.</summary>
    public BodyScan ScanOf(IOperation operation, ISymbol owner, CancellationToken cancellationToken)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
            root = parent;
        if (_scans.TryGetValue(root, out BodyScan? scan))
            return scan;
        scan = BodyScan.Create(root, owner, cancellationToken);
        return _scans.GetValue(root, _ => scan);
    }

    private IOperation? Bind(SyntaxNode syntax, CancellationToken cancellationToken)
    {
        // The driver keeps one model per tree and compilation: this does not bind anything twice.
#pragma warning disable RS1030
        SemanticModel model = compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
        return model.GetOperation(syntax, cancellationToken);
    }

    private static IMethodSymbol Implementation(IMethodSymbol method) =>
        method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

    private SyntaxNode? SyntaxOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_syntax.TryGetValue(definition, out SyntaxNode? syntax))
            return syntax;
        syntax = FindBody(Implementation(definition));
        _syntax.TryAdd(definition, syntax);
        return syntax;
    }

    private SyntaxNode? FindBody(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty || method.IsAbstract)
            return null;
        SyntaxNode syntax = method.DeclaringSyntaxReferences[0].GetSyntax();
        if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;
        return syntax switch
        {
            ConstructorDeclarationSyntax { Initializer: not null } => syntax,
            BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
            AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
            BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax => syntax,
            TypeDeclarationSyntax { ParameterList: not null } when method.MethodKind == MethodKind.Constructor => syntax,
            CompilationUnitSyntax => syntax,
            _ => null,
        };
    }
}
