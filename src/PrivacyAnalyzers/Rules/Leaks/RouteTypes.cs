using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>How a compilation says routes: attributes on actions and controllers, and the calls that map endpoints.</summary>
internal sealed class RouteTypes
{
    private readonly INamedTypeSymbol? _provider;
    private readonly INamedTypeSymbol? _builder;

    private RouteTypes(INamedTypeSymbol? provider, INamedTypeSymbol? builder)
    {
        _provider = provider;
        _builder = builder;
    }

    /// <summary>Null when the compilation knows no routes.</summary>
    public static RouteTypes? Create(Compilation compilation)
    {
        INamedTypeSymbol? provider =
            compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.Routing.IRouteTemplateProvider");
        INamedTypeSymbol? builder =
            compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
        return provider is null && builder is null ? null : new RouteTypes(provider, builder);
    }

    /// <summary>The attributes that give an action's route, its controller's included.</summary>
    public IEnumerable<AttributeData> TemplatesOf(IMethodSymbol action)
    {
        if (_provider is null)
            yield break;
        foreach (AttributeData attribute in action.GetAttributes())
        {
            if (GivesTemplate(attribute))
                yield return attribute;
        }

        foreach (AttributeData attribute in action.ContainingType.GetAttributes())
        {
            if (GivesTemplate(attribute))
                yield return attribute;
        }
    }

    public static string? TemplateIn(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Primitive
            ? attribute.ConstructorArguments[0].Value as string
            : null;

    /// <summary><c>MapGet</c>, <c>MapPost</c> and the like on an endpoint builder.</summary>
    public bool IsMap(IMethodSymbol method)
    {
        if (_builder is null || !method.Name.StartsWith("Map", System.StringComparison.Ordinal))
            return false;
        ITypeSymbol? extended = method.ReducedFrom is not null
            ? method.ReceiverType
            : method.IsExtensionMethod && method.Parameters.Length > 0 ? method.Parameters[0].Type : null;
        return SymbolEqualityComparer.Default.Equals(extended, _builder);
    }

    private bool GivesTemplate(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type)
            return false;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract, _provider))
                return true;
        }

        return false;
    }
}
