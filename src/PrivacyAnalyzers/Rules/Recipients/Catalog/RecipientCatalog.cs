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

    /// <summary>Whether a compilation references an API of a vendor, so that code may well disclose to it.</summary>
    public static bool IsReferenced(string vendor, Compilation compilation)
    {
        foreach (VendorApi api in Scopes.Values)
        {
            if (string.Equals(api.Vendor, vendor, StringComparison.OrdinalIgnoreCase) && Exists(api.Scope, compilation))
                return true;
        }

        return false;
    }

    private static bool Exists(string scope, Compilation compilation)
    {
        if (scope[scope.Length - 1] != '.')
            return !compilation.GetTypesByMetadataName(scope).IsEmpty;
        INamespaceSymbol space = compilation.GlobalNamespace;
        foreach (string part in scope.TrimEnd('.').Split('.'))
        {
            INamespaceSymbol? next = null;
            foreach (INamespaceSymbol member in space.GetNamespaceMembers())
            {
                if (member.Name == part)
                    next = member;
            }

            if (next is null)
                return false;
            space = next;
        }

        return true;
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
