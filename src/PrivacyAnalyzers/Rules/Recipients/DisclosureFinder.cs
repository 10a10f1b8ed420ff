using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Rules.Recipients.Catalog;

namespace PrivacyAnalyzers.Rules.Recipients;

/// <summary>
/// Finds what an operation discloses, and to whom. The innermost disclosing operation around a read counts.
/// </summary>
internal sealed class DisclosureFinder(AnnotationReader annotations, PurposeFacts facts, RecipientPolicy policy)
{
    private readonly RecipientCatalog _catalog = new();

    /// <summary>The disclosures of a call, an object creation or an assignment.</summary>
    public IEnumerable<Disclosure> Find(
        IOperation operation, ISymbol containing, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                return FromArguments(call, call.TargetMethod, call.Arguments, containing, cancellationToken);
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return FromArguments(creation, constructor, creation.Arguments, containing, cancellationToken);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                return FindTarget(property.Property.ContainingType, containing) is { } target
                    && Create(target, assignment, assignment.Value, containing, cancellationToken) is { } disclosure
                    ? [disclosure]
                    : [];
            default:
                return [];
        }
    }

    /// <summary>Who receives what is handed to a method, apart from marks on single parameters.</summary>
    private Target? FindTarget(IMethodSymbol method, ISymbol containing) =>
        annotations.Read(method).Recipient is { } mark
            ? FromMark(mark, method, null)
            : FindTarget(method.ContainingType, containing);

    private IEnumerable<Disclosure> FromArguments(
        IOperation operation,
        IMethodSymbol callee,
        ImmutableArray<IArgumentOperation> arguments,
        ISymbol containing,
        CancellationToken cancellationToken)
    {
        if (arguments.IsEmpty)
            yield break;
        Target? general = FindTarget(callee, containing);
        foreach (IArgumentOperation argument in arguments)
        {
            Target? target = argument.Parameter is { } parameter && annotations.Read(parameter).Recipient is { } mark
                ? FromMark(mark, parameter, null)
                : general;
            if (target is not null
                && Create(target, operation, argument.Value, containing, cancellationToken) is { } disclosure)
            {
                yield return disclosure;
            }
        }
    }

    private Target? FindTarget(INamedTypeSymbol? type, ISymbol containing)
    {
        if (type is null)
            return null;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            // Inside the marked code itself the data has arrived already.
            if (annotations.Read(current).Recipient is { } mark)
                return IsInside(containing, current) ? null : FromMark(mark, current, null);
        }

        if (_catalog.Find(type) is not { } vendor)
            return null;
        return FindSurroundingMark(containing) is { } surrounding
            ? FromMark(surrounding.Mark, surrounding.Symbol, vendor)
            : new Target(vendor.Vendor, false, false, policy.Find(vendor.Vendor), vendor);
    }

    private Target FromMark(RecipientMark mark, ISymbol symbol, VendorApi? vendor) =>
        new(mark.Id, true, !symbol.DeclaringSyntaxReferences.IsEmpty, policy.Find(mark.Id), vendor);

    private (RecipientMark Mark, ISymbol Symbol)? FindSurroundingMark(ISymbol containing)
    {
        for (ISymbol? symbol = containing; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (annotations.Read(symbol).Recipient is { } mark)
                return (mark, symbol);
            if (symbol is INamedTypeSymbol type && FindContractMark(type) is { } contract)
                return contract;
        }

        return null;
    }

    // The class behind a marked interface is the code that sends.
    private (RecipientMark Mark, ISymbol Symbol)? FindContractMark(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (annotations.Read(contract).Recipient is { } mark)
                return (mark, contract);
        }

        return null;
    }

    private Disclosure? Create(
        Target target, IOperation operation, IOperation value, ISymbol containing, CancellationToken cancellationToken)
    {
        List<PersonalRead> handed = facts.Handed.In(value, containing, cancellationToken);
        if (handed.Count == 0)
            return null;

        // Reads in this body tell where the data comes from; without any it comes through fields or helpers.
        List<PersonalRead> reads = PersonalValues.In(value, annotations, facts.Types);
        if (reads.Count == 0)
            return new Disclosure(target, value, handed);
        reads.RemoveAll(read =>
            !IsHanded(read.Member, handed) || !IsInnermost(read.Operation, operation, target, containing));
        return reads.Count == 0 ? null : new Disclosure(target, value, reads);
    }

    private static bool IsHanded(ISymbol member, List<PersonalRead> handed)
    {
        foreach (PersonalRead read in handed)
        {
            if (SymbolEqualityComparer.Default.Equals(read.Member.OriginalDefinition, member.OriginalDefinition))
                return true;
        }

        return false;
    }

    // What an inner call already hands to the same recipient is reported there.
    private bool IsInnermost(IOperation read, IOperation operation, Target target, ISymbol containing)
    {
        for (IOperation? current = read.Parent; current is not null && current != operation; current = current.Parent)
        {
            Target? inner = current switch
            {
                IInvocationOperation call => FindTarget(call.TargetMethod, containing),
                IObjectCreationOperation { Constructor: { } constructor } => FindTarget(constructor, containing),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } =>
                    FindTarget(property.Property.ContainingType, containing),
                _ => null,
            };
            if (inner is not null && inner.Name == target.Name)
                return false;
        }

        return true;
    }

    private static bool IsInside(ISymbol containing, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = containing.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            for (INamedTypeSymbol? ancestor = outer; ancestor is not null; ancestor = ancestor.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, type.OriginalDefinition))
                    return true;
            }
        }

        return false;
    }
}
