using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>All bodies of a type and the types nested in it: methods, accessors, constructors, initializers.</summary>
internal static class TypeBodies
{
    public static IEnumerable<BodyScan> Of(
        INamedTypeSymbol type, FlowEngine engine, CancellationToken cancellationToken) =>
        Select(type, null, engine, cancellationToken);

    /// <summary>The bodies in whose text a member's name stands: only they can touch it.</summary>
    public static IEnumerable<BodyScan> Naming(
        ISymbol member, INamedTypeSymbol owner, FlowEngine engine, CancellationToken cancellationToken) =>
        Select(owner, member, engine, cancellationToken);

    private static IEnumerable<BodyScan> Select(
        INamedTypeSymbol type, ISymbol? named, FlowEngine engine, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            switch (member)
            {
                case INamedTypeSymbol nested:
                    foreach (BodyScan scan in Select(nested, named, engine, cancellationToken))
                        yield return scan;
                    break;
                case IMethodSymbol method:
                    if ((named is null || engine.Bodies.Names(method, named, cancellationToken))
                        && engine.Bodies.ScanOf(method, cancellationToken) is { } body)
                    {
                        yield return body;
                    }

                    break;
                case IFieldSymbol or IPropertySymbol:
                    if ((named is null || InitializerSyntaxOf(member, cancellationToken) is { } syntax
                            && (SymbolEqualityComparer.Default.Equals(StateMap.KeyOf(member), named)
                                || Bodies.Names(syntax, named, cancellationToken)))
                        && InitializerOf(member, engine, cancellationToken) is { } initializer)
                    {
                        yield return initializer;
                    }

                    break;
            }
        }
    }

    public static BodyScan? InitializerOf(ISymbol member, FlowEngine engine, CancellationToken cancellationToken) =>
        InitializerSyntaxOf(member, cancellationToken) is { } value
            ? engine.Bodies.ScanOf(value, member, cancellationToken)
            : null;

    private static SyntaxNode? InitializerSyntaxOf(ISymbol member, CancellationToken cancellationToken) =>
        member.DeclaringSyntaxReferences.IsEmpty
            ? null
            : member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                _ => null,
            };
}
