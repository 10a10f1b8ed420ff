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

    /// <summary>
    /// The bodies in whose text a member's name stands, or that of a method that gives a reference to it: only they
    /// can touch it.
    /// </summary>
    public static IEnumerable<BodyScan> Naming(
        ISymbol member, INamedTypeSymbol owner, FlowEngine engine, CancellationToken cancellationToken)
    {
        List<ISymbol> named = [member];
        foreach (ISymbol other in member.ContainingType.GetMembers())
        {
            if (other is IMethodSymbol { ReturnsByRef: true } method && engine.Bodies.Names(method, member, cancellationToken))
                named.Add(method);
        }

        return Select(owner, named, engine, cancellationToken);
    }

    private static bool NamesAny(
        IMethodSymbol method, List<ISymbol> named, FlowEngine engine, CancellationToken cancellationToken)
    {
        foreach (ISymbol symbol in named)
        {
            if (engine.Bodies.Names(method, symbol, cancellationToken))
                return true;
        }

        return false;
    }

    private static IEnumerable<BodyScan> Select(
        INamedTypeSymbol type, List<ISymbol>? named, FlowEngine engine, CancellationToken cancellationToken)
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
                    if ((named is null || NamesAny(method, named, engine, cancellationToken))
                        && engine.Bodies.ScanOf(method, cancellationToken) is { } body)
                    {
                        yield return body;
                    }

                    break;
                case IFieldSymbol or IPropertySymbol:
                    if ((named is null || InitializerSyntaxOf(member, cancellationToken) is { } syntax
                            && (SymbolEqualityComparer.Default.Equals(StateMap.KeyOf(member), named[0])
                                || Bodies.Names(syntax, named[0], cancellationToken)))
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

    public static EqualsValueClauseSyntax? InitializerSyntaxOf(ISymbol member, CancellationToken cancellationToken) =>
        member.DeclaringSyntaxReferences.IsEmpty
            ? null
            : member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                _ => null,
            };
}
