using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>What a method that cannot be read does: by attribute, by the policy, by the tables, else by its name.</summary>
internal sealed class TransferMap(AnnotationReader annotations, MarkedAssemblies marked, DeclaredApis declared, bool hashCodesAreClean)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Transfer> _transfers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Transfer?> _redactors = new(SymbolEqualityComparer.Default);

    private readonly RowIndex<TransferRow> _rows = new(Libraries.Transfers);

    /// <summary>Clean or pseudonym for a method that is marked or declared as redactor; null for all others.</summary>
    public Transfer? RedactionOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_redactors.TryGetValue(definition, out Transfer? redaction))
            return redaction;
        redaction = ComputeRedaction(definition);
        _redactors.TryAdd(definition, redaction);
        return redaction;
    }

    /// <summary>As <see cref="RedactionOf"/>, and for the redactors of libraries.</summary>
    public Transfer? RedactorOf(IMethodSymbol method)
    {
        if (RedactionOf(method) is { } redaction)
            return redaction;
        IMethodSymbol definition = method.OriginalDefinition;
        foreach (TransferRow row in _rows.Find(definition))
        {
            if (row.IsRedactor)
                return row.Transfer;
        }

        return null;
    }

    public Transfer Get(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_transfers.TryGetValue(definition, out Transfer transfer))
            return transfer;
        transfer = Compute(definition);
        _transfers.TryAdd(definition, transfer);
        return transfer;
    }

    private Transfer? ComputeRedaction(IMethodSymbol method)
    {
        if (declared.RedactorOf(method) is { } entry)
            return IsPseudonym(entry) ? Transfer.Pseudonym : Transfer.Clean;
        if (!marked.MayCarryMarks(method.ContainingAssembly))
            return null;
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            if (OwnRedaction(current) is { } redaction)
                return redaction;
        }

        foreach (INamedTypeSymbol contract in method.ContainingType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            foreach (ISymbol member in contract.GetMembers(method.Name))
            {
                if (member is IMethodSymbol slot
                    && SymbolEqualityComparer.Default.Equals(
                        method.ContainingType!.FindImplementationForInterfaceMember(slot), method)
                    && OwnRedaction(slot) is { } redaction)
                {
                    return redaction;
                }
            }
        }

        return method.Name == "Redacted" && method.Parameters.Length <= 1 && !method.ReturnsVoid ? Transfer.Clean : null;
    }

    private Transfer? OwnRedaction(IMethodSymbol method)
    {
        Annotation annotation = annotations.Read(method);
        if (annotation.Redacts || annotation.Anonymizes)
            return Transfer.Clean;
        return annotation.Pseudonymizes ? Transfer.Pseudonym : null;
    }

    private Transfer Compute(IMethodSymbol method)
    {
        if (!hashCodesAreClean && (method.Name == "GetHashCode" || method.ContainingType is { Name: "HashCode" }))
            return Transfer.Text;
        foreach (TransferRow row in _rows.Find(method))
            return row.Transfer;
        if (method.MethodKind == MethodKind.PropertyGet && method.Name is "get_Count" or "get_Length" or "get_IsEmpty")
            return Transfer.Clean;
        return IsMutator(method) ? Transfer.Mutation : Transfer.Content;
    }

    private bool IsMutator(IMethodSymbol method)
    {
        if (method.IsStatic && !method.IsExtensionMethod)
            return false;

        // What a type of our own takes in is told by its members, wherever they are implemented.
        if (marked.MayCarryMarks(method.ContainingAssembly))
            return false;

        // Immutable values answer "Add" with a new value; the result carries both either way.
        return MutatorNames.IsMutator(method.Name);
    }

    private static bool IsPseudonym(ApiEntry entry) =>
        entry.Kind is { } kind && kind.StartsWith("pseudonym", StringComparison.OrdinalIgnoreCase);
}
