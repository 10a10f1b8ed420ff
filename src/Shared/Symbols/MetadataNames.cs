using System;
using Microsoft.CodeAnalysis;

namespace Privacy.Symbols;

/// <summary>Every metadata name that is matched by the analyzers and generators, in one place.</summary>
internal static class MetadataNames
{
    public const string Namespace = "PrivacyAnnotations";

    public const string PersonalData = Namespace + ".PersonalDataAttribute";
    public const string SpecialCategory = Namespace + ".SpecialCategoryAttribute";
    public const string NotPersonalData = Namespace + ".NotPersonalDataAttribute";
    public const string Purpose = Namespace + ".PurposeAttribute";
    public const string DataSubject = Namespace + ".DataSubjectAttribute";
    public const string DataSubjectKey = Namespace + ".DataSubjectKeyAttribute";
    public const string DataSource = Namespace + ".DataSourceAttribute";
    public const string Retention = Namespace + ".RetentionAttribute";
    public const string Recipient = Namespace + ".RecipientAttribute";
    public const string PersonalDataSink = Namespace + ".PersonalDataSinkAttribute";
    public const string Redacts = Namespace + ".RedactsAttribute";
    public const string Pseudonymizes = Namespace + ".PseudonymizesAttribute";
    public const string Anonymizes = Namespace + ".AnonymizesAttribute";
    public const string Aggregate = Namespace + ".AggregateAttribute";
    public const string Anonymized = Namespace + ".AnonymizedAttribute";
    public const string Encrypted = Namespace + ".EncryptedAttribute";
    public const string PrivacyException = Namespace + ".PrivacyExceptionAttribute";
    public const string PrivacyInventory = Namespace + ".PrivacyInventoryAttribute";

    public const string IdentityPersonalData = "Microsoft.AspNetCore.Identity.PersonalDataAttribute";
    public const string IdentityProtectedPersonalData = "Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute";
    public const string DataClassification =
        "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";
    public const string ComplianceAssembly = "Microsoft.Extensions.Compliance.Abstractions";
    public const string DestructuramaNotLogged = "Destructurama.Attributed.NotLoggedAttribute";
    public const string DestructuramaLogMasked = "Destructurama.Attributed.LogMaskedAttribute";

    /// <summary>Whether a type goes by that full metadata name; nothing is resolved or allocated for it.</summary>
    public static bool Is(INamedTypeSymbol type, string metadataName)
    {
        ReadOnlySpan<char> rest = metadataName.AsSpan();
        for (ISymbol? current = type; current is not (null or INamespaceSymbol { IsGlobalNamespace: true });)
        {
            ReadOnlySpan<char> name = current.MetadataName.AsSpan();
            if (!rest.EndsWith(name, StringComparison.Ordinal))
                return false;
            rest = rest.Slice(0, rest.Length - name.Length);
            bool isNested = current is INamedTypeSymbol { ContainingType: not null };
            current = isNested ? current.ContainingType : current.ContainingNamespace;
            if (rest.IsEmpty)
                return current is null or INamespaceSymbol { IsGlobalNamespace: true };
            if (rest[rest.Length - 1] != (isNested ? '+' : '.'))
                return false;
            rest = rest.Slice(0, rest.Length - 1);
        }

        return rest.IsEmpty;
    }
}
