using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Privacy.Symbols;

/// <summary>What an attribute class means to us.</summary>
internal enum AttributeKind
{
    PersonalData,
    SpecialCategory,
    NotPersonalData,
    Purpose,
    DataSubject,
    DataSubjectKey,
    DataSource,
    Retention,
    Recipient,
    PersonalDataSink,
    Redacts,
    Pseudonymizes,
    Anonymizes,
    Aggregate,
    Anonymized,
    Encrypted,
    PrivacyException,

    /// <summary>Marks personal data in another library's words, without a category of ours.</summary>
    PersonalDataAlias,
}

/// <summary>
/// The attribute classes of one compilation, resolved once. <see cref="HasMarkers"/> is false when no class that can
/// mark personal data is referenced: then there is nothing to analyze.
/// </summary>
internal sealed class KnownSymbols
{
    private static readonly (string MetadataName, AttributeKind Kind)[] Table =
    [
        (MetadataNames.PersonalData, AttributeKind.PersonalData),
        (MetadataNames.SpecialCategory, AttributeKind.SpecialCategory),
        (MetadataNames.NotPersonalData, AttributeKind.NotPersonalData),
        (MetadataNames.Purpose, AttributeKind.Purpose),
        (MetadataNames.DataSubject, AttributeKind.DataSubject),
        (MetadataNames.DataSubjectKey, AttributeKind.DataSubjectKey),
        (MetadataNames.DataSource, AttributeKind.DataSource),
        (MetadataNames.Retention, AttributeKind.Retention),
        (MetadataNames.Recipient, AttributeKind.Recipient),
        (MetadataNames.PersonalDataSink, AttributeKind.PersonalDataSink),
        (MetadataNames.Redacts, AttributeKind.Redacts),
        (MetadataNames.Pseudonymizes, AttributeKind.Pseudonymizes),
        (MetadataNames.Anonymizes, AttributeKind.Anonymizes),
        (MetadataNames.Aggregate, AttributeKind.Aggregate),
        (MetadataNames.Anonymized, AttributeKind.Anonymized),
        (MetadataNames.Encrypted, AttributeKind.Encrypted),
        (MetadataNames.PrivacyException, AttributeKind.PrivacyException),
        (MetadataNames.IdentityPersonalData, AttributeKind.PersonalDataAlias),
        (MetadataNames.IdentityProtectedPersonalData, AttributeKind.PersonalDataAlias),
        (MetadataNames.DestructuramaNotLogged, AttributeKind.PersonalDataAlias),
        (MetadataNames.DestructuramaLogMasked, AttributeKind.PersonalDataAlias),
    ];

    private readonly Dictionary<ISymbol, AttributeKind> _kinds = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _dataClassification;

    private KnownSymbols(Compilation compilation, ImmutableArray<string> aliasNames)
    {
        foreach ((string metadataName, AttributeKind kind) in Table)
            Add(compilation, metadataName, kind);
        foreach (string alias in aliasNames)
            Add(compilation, alias, AttributeKind.PersonalDataAlias);
        _dataClassification = compilation.GetTypeByMetadataName(MetadataNames.DataClassification);
        HasForeignMarks = _dataClassification is not null || !aliasNames.IsDefaultOrEmpty;
    }

    public bool HasMarkers => _kinds.Count > 0 || _dataClassification is not null;

    /// <summary>Whether personal data can be marked by attributes that go by any name.</summary>
    public bool HasForeignMarks { get; }

    /// <summary>Whether reviewed exceptions can be written at all.</summary>
    public bool HasExceptions => _kinds.ContainsValue(AttributeKind.PrivacyException);

    /// <param name="compilation">The compilation whose references are searched.</param>
    /// <param name="aliasNames">Metadata names of the option <c>privacy_personal_data_attributes</c>.</param>
    public static KnownSymbols Create(Compilation compilation, ImmutableArray<string> aliasNames) =>
        new(compilation, aliasNames);

    /// <summary>Tells what an attribute class means; false for classes that are none of our business.</summary>
    public bool TryGetKind(INamedTypeSymbol? attributeClass, out AttributeKind kind)
    {
        kind = default;
        if (attributeClass is null)
            return false;
        if (_kinds.TryGetValue(attributeClass.OriginalDefinition, out kind))
            return true;
        if (_dataClassification is null || !DerivesFrom(attributeClass, _dataClassification))
            return false;
        kind = AttributeKind.PersonalDataAlias;
        return true;
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol baseType)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, baseType))
                return true;
        }

        return false;
    }

    private void Add(Compilation compilation, string metadataName, AttributeKind kind)
    {
        // A name defined in several references is still the same mark: take every definition.
        foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(metadataName))
            _kinds[type] = kind;
    }
}
