using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Recipients.Catalog;

/// <summary>
/// Finds the vendor behind a type, by metadata name. Tables are joined once; answers are kept per type.
/// </summary>
internal sealed class RecipientCatalog
{
    private static readonly Dictionary<string, VendorApi> Scopes = Join(
        MessagingVendors.Table, BusinessVendors.Table, AnalyticsVendors.Table, PlatformVendors.Table);

    private readonly ConcurrentDictionary<ISymbol, VendorApi?> _vendors = new(SymbolEqualityComparer.Default);

    /// <summary>The vendor that a type's members disclose to; null for all other types.</summary>
    public VendorApi? Find(INamedTypeSymbol? type)
    {
        if (type is null)
            return null;
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (_vendors.TryGetValue(definition, out VendorApi? vendor))
            return vendor;
        vendor = Compute(definition);
        _vendors.TryAdd(definition, vendor);
        return vendor;
    }

    // A company's own namespace below a vendor's name is its own code: only referenced assemblies count.
    private static VendorApi? Compute(INamedTypeSymbol type)
    {
        if (!type.DeclaringSyntaxReferences.IsEmpty)
            return null;
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (Scopes.TryGetValue($"{space}.{type.MetadataName}", out VendorApi? vendor))
            return vendor;
        for (int end = space.Length; end > 0; end = space.LastIndexOf('.', end - 1))
        {
            if (Scopes.TryGetValue(space.Substring(0, end) + ".", out vendor))
                return vendor;
        }

        return null;
    }

    private static Dictionary<string, VendorApi> Join(params VendorApi[][] tables)
    {
        Dictionary<string, VendorApi> scopes = new(StringComparer.Ordinal);
        foreach (VendorApi[] table in tables)
        {
            foreach (VendorApi api in table)
                scopes.Add(api.Scope, api);
        }

        return scopes;
    }
}
