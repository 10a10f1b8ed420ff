using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Symbols;

/// <summary>Tells which functions a web framework calls with data that come in from outside.</summary>
internal static class EndpointMarks
{
    public static readonly string[] MapNames =
        ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "Map", "MapFallback"];

    /// <summary>A public action of a controller, or a handler of a Razor page.</summary>
    public static bool IsAction(IMethodSymbol method)
    {
        if (method.IsStatic
            || method is not { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary })
        {
            return false;
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.Name == "ControllerBase" && IsMvc(type.ContainingNamespace))
                return !HasAttribute(method, "NonActionAttribute");
            if (type.Name == "PageModel" && IsMvc(type.ContainingNamespace))
                return method.Name.StartsWith("On", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>What a <c>MapPost</c> or its like calls for each request; null for other calls.</summary>
    public static ExpressionSyntax? Handler(SimpleNameSyntax name, SemanticModel model)
    {
        if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call })
            return null;
        SymbolInfo symbol = model.GetSymbolInfo(call);
        ISymbol? method = symbol.Symbol ?? (symbol.CandidateSymbols.IsEmpty ? null : symbol.CandidateSymbols[0]);
        if (method?.ContainingType?.Name != "EndpointRouteBuilderExtensions")
            return null;
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return arguments.Count == 0 ? null : arguments[arguments.Count - 1].Expression;
    }

    private static bool IsMvc(INamespaceSymbol? container)
    {
        for (; container is { IsGlobalNamespace: false }; container = container.ContainingNamespace)
        {
            if (container.Name == "Mvc")
                return true;
        }

        return false;
    }

    private static bool HasAttribute(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name)
                return true;
        }

        return false;
    }
}
