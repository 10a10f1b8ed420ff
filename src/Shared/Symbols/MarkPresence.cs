using System;
using Microsoft.CodeAnalysis;

namespace Privacy.Symbols;

/// <summary>Which marks a compilation can use at all, by the names of its references and of its own namespaces.</summary>
/// <param name="HasAny">Some attribute class that can mark personal data.</param>
/// <param name="HasOwn">Our own attributes.</param>
/// <param name="HasClassification">The classifications of Microsoft.Extensions.Compliance.</param>
internal readonly record struct MarkPresence(bool HasAny, bool HasOwn, bool HasClassification)
{
    public static MarkPresence In(Compilation compilation, (string MetadataName, AttributeKind Kind)[] table)
    {
        MarkPresence found = OfSource(compilation.Assembly, table);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            bool isOwn = assembly.Name == MetadataNames.Namespace
                || (!IsPlatform(assembly.Name) && assembly.NamespaceNames.Contains(MetadataNames.Namespace));
            bool isClassification = assembly.Name == MetadataNames.ComplianceAssembly;
            bool isOther = assembly.Name is "Microsoft.Extensions.Identity.Stores" or "Destructurama.Attributed";
            found = new MarkPresence(
                found.HasAny || isOwn || isClassification || isOther,
                found.HasOwn || isOwn,
                found.HasClassification || isClassification);
        }

        return found;
    }

    // Attribute classes may be compiled into the project itself.
    private static MarkPresence OfSource(IAssemblySymbol assembly, (string MetadataName, AttributeKind Kind)[] table)
    {
        bool hasOwn = false;
        bool hasAny = false;
        foreach ((string metadataName, _) in table)
        {
            if (!Declares(assembly, metadataName))
                continue;
            hasAny = true;
            hasOwn |= metadataName.StartsWith(MetadataNames.Namespace, StringComparison.Ordinal);
        }

        bool hasClassification = Declares(assembly, MetadataNames.DataClassification);
        return new MarkPresence(hasAny || hasClassification, hasOwn, hasClassification);
    }

    private static bool Declares(IAssemblySymbol assembly, string metadataName) =>
        assembly.TypeNames.Contains(metadataName.Substring(metadataName.LastIndexOf('.') + 1))
        && assembly.GetTypeByMetadataName(metadataName) is not null;

    private static bool IsPlatform(string assembly) =>
        assembly is "System" or "mscorlib" or "netstandard"
        || assembly.StartsWith("System.", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.", StringComparison.Ordinal);
}
