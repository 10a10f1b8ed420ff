using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>All bodies of a type and the types nested in it: methods, accessors, constructors, initializers.</summary>
internal static class TypeBodies
{
    public static IEnumerable<BodyScan> Of(
        INamedTypeSymbol type, FlowEngine engine, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            switch (member)
            {
                case INamedTypeSymbol nested:
                    foreach (BodyScan scan in Of(nested, engine, cancellationToken))
                        yield return scan;
                    break;
                case IMethodSymbol method:
                    if (engine.Bodies.ScanOf(method, cancellationToken) is { } body)
                        yield return body;
                    break;
                case IFieldSymbol or IPropertySymbol:
                    if (InitializerOf(member, engine, cancellationToken) is { } initializer)
                        yield return initializer;
                    break;
            }
        }
    }

    public static BodyScan? InitializerOf(ISymbol member, FlowEngine engine, CancellationToken cancellationToken)
    {
        if (member.DeclaringSyntaxReferences.IsEmpty)
            return null;
        SyntaxNode? value = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
            _ => null,
        };
        return value is null ? null : engine.Bodies.ScanOf(value, member, cancellationToken);
    }
}
