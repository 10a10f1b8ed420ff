using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>
/// The places where a web application takes data in: handlers of POST, PUT and PATCH in minimal APIs, controllers and
/// pages. Visits what the framework binds there: parameters, and properties bound to a page.
/// </summary>
internal static class CollectionPoints
{
    /// <param name="context">Where actions are registered.</param>
    /// <param name="visit">Gets the bound parameter or property and its type.</param>
    public static void Register(CompilationStartAnalysisContext context, Action<ISymbol, ITypeSymbol> visit)
    {
        context.RegisterOperationAction(operation => VisitMapping((IInvocationOperation)operation.Operation, visit), OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => VisitMethod((IMethodSymbol)symbol.Symbol, visit), SymbolKind.Method);
    }

    // app.MapPost("/signup", handler)
    private static void VisitMapping(IInvocationOperation call, Action<ISymbol, ITypeSymbol> visit)
    {
        if (call.TargetMethod.Name is not ("MapPost" or "MapPut" or "MapPatch")
            || call.TargetMethod.ContainingType.Name != "EndpointRouteBuilderExtensions")
        {
            return;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (IOperation operation in argument.Value.DescendantsAndSelf())
            {
                IMethodSymbol? handler = operation switch
                {
                    IAnonymousFunctionOperation lambda => lambda.Symbol,
                    IMethodReferenceOperation reference => reference.Method,
                    _ => null,
                };
                if (handler is null)
                    continue;
                VisitParameters(handler, visit);
                break;
            }
        }
    }

    private static void VisitMethod(IMethodSymbol method, Action<ISymbol, ITypeSymbol> visit)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false })
            return;
        if (IsPageHandler(method))
        {
            VisitParameters(method, visit);
            foreach (ISymbol member in method.ContainingType.GetMembers())
            {
                if (member is IPropertySymbol property && Has(property.GetAttributes(), "BindPropertyAttribute"))
                    visit(property, property.Type);
            }
        }
        else if (Has(method.GetAttributes(), "HttpPostAttribute", "HttpPutAttribute", "HttpPatchAttribute"))
        {
            VisitParameters(method, visit);
        }
    }

    private static bool IsPageHandler(IMethodSymbol method)
    {
        if (!method.Name.StartsWith("OnPost", StringComparison.Ordinal))
            return false;
        for (INamedTypeSymbol? type = method.ContainingType.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "PageModel")
                return true;
        }

        return false;
    }

    private static void VisitParameters(IMethodSymbol method, Action<ISymbol, ITypeSymbol> visit)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
            visit(parameter, parameter.Type);
    }

    private static bool Has(ImmutableArray<AttributeData> attributes, params string[] names)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && Array.IndexOf(names, type.Name) >= 0)
                return true;
        }

        return false;
    }
}
