using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// The purpose in force at a point of the code: that of the nearest of lambda, local function, method (or the slot it
/// fills), property, type (or base type) and assembly. A nearer declaration replaces a farther one.
/// </summary>
internal sealed class PurposeScope(AnnotationReader annotations)
{
    private readonly ConcurrentDictionary<ISymbol, InForce> _purposes = new(SymbolEqualityComparer.Default);

    /// <param name="operation">An operation inside a body.</param>
    /// <param name="containing">The member that owns the body.</param>
    public EquatableArray<string> At(IOperation operation, ISymbol containing) =>
        Of(InnermostFunction(operation) ?? containing);

    /// <summary>The purposes in force inside a member, lambda or type; empty when none is declared.</summary>
    public EquatableArray<string> Of(ISymbol symbol) => Get(symbol).Purposes;

    /// <summary>
    /// The purposes that a member or its type declares, as seen from an assembly: the assembly's own default says
    /// nothing about the particular member.
    /// </summary>
    public EquatableArray<string> DeclaredFor(ISymbol symbol, IAssemblySymbol from)
    {
        InForce inForce = Get(symbol);
        return inForce.IsDefault && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, from)
            ? default
            : inForce.Purposes;
    }

    /// <summary>Whether the member itself, or the slot it fills, declares a purpose.</summary>
    public bool IsDeclaredOn(IMethodSymbol method) => !OwnPurposes(method.OriginalDefinition).IsEmpty;

    /// <summary>The nearest lambda or local function around an operation that declares a purpose of its own.</summary>
    public IMethodSymbol? DeclaringFunction(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            IMethodSymbol? function = SymbolOf(current);
            if (function is not null && IsDeclaredOn(function))
                return function;
        }

        return null;
    }

    /// <summary>The lambda or local function an operation stands in, if any.</summary>
    public static IMethodSymbol? InnermostFunction(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (SymbolOf(current) is { } function)
                return function;
        }

        return null;
    }

    private static IMethodSymbol? SymbolOf(IOperation operation) => operation switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation local => local.Symbol,
        _ => null,
    };

    private InForce Get(ISymbol symbol)
    {
        ISymbol definition = symbol.OriginalDefinition;
        if (_purposes.TryGetValue(definition, out InForce inForce))
            return inForce;
        inForce = Find(definition);
        _purposes.TryAdd(definition, inForce);
        return inForce;
    }

    private InForce Find(ISymbol symbol)
    {
        EquatableArray<string> own = symbol switch
        {
            IMethodSymbol method => OwnPurposes(method),
            IPropertySymbol or IEventSymbol or IAssemblySymbol => annotations.Read(symbol).Purposes,
            INamedTypeSymbol type => OwnPurposes(type),
            _ => default,
        };
        if (!own.IsEmpty)
            return new InForce(own, symbol is IAssemblySymbol);
        ISymbol? outer = symbol switch
        {
            IMethodSymbol { AssociatedSymbol: { } associated } => associated,
            { ContainingSymbol: INamespaceSymbol } => symbol.ContainingAssembly,
            _ => symbol.ContainingSymbol,
        };
        return outer is null or IModuleSymbol ? default : Get(outer);
    }

    private EquatableArray<string> OwnPurposes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (annotations.Read(current).Purposes is { IsEmpty: false } purposes)
                return purposes;
        }

        return default;
    }

    private EquatableArray<string> OwnPurposes(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            if (annotations.Read(current).Purposes is { IsEmpty: false } purposes)
                return purposes;
        }

        return method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
            ? PurposesOfSlot(method)
            : default;
    }

    private EquatableArray<string> PurposesOfSlot(IMethodSymbol method)
    {
        if (method.IsStatic || method.ContainingType is not { } type)
            return default;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (ISymbol member in contract.GetMembers())
            {
                if (member is IMethodSymbol slot
                    && annotations.Read(slot).Purposes is { IsEmpty: false } purposes
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(slot), method))
                {
                    return purposes;
                }
            }
        }

        return default;
    }

    private readonly record struct InForce(EquatableArray<string> Purposes, bool IsDefault);
}
