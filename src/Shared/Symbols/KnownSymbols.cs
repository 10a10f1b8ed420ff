using System;
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
/// Which attribute classes mean something to us. They are known by their names: resolving each in every referenced
/// assembly would cost each compilation more than the rules do. <see cref="HasMarkers"/> is false when no class that
/// can mark personal data is referenced: then there is nothing to analyze.
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

    private static readonly Dictionary<string, List<Mark>> Own = Index(Table);

    private readonly Dictionary<string, List<Mark>>? _aliases;

    private KnownSymbols(Compilation compilation, ImmutableArray<string> aliasNames)
    {
        MarkPresence presence = MarkPresence.In(compilation, Table);
        HasExceptions = presence.HasOwn;
        HasClassification = presence.HasClassification;
        HasMarkers = presence.HasAny;
        if (aliasNames.IsDefaultOrEmpty)
            return;
        List<(string, AttributeKind)> aliases = [];
        foreach (string alias in aliasNames)
        {
            aliases.Add((alias, AttributeKind.PersonalDataAlias));
            HasMarkers = HasMarkers || !compilation.GetTypesByMetadataName(alias).IsEmpty;
        }

        _aliases = Index([.. aliases]);
    }

    public bool HasMarkers { get; }

    /// <summary>The option names marks of its own, which may stand in any assembly.</summary>
    public bool HasAliases => _aliases is not null;

    /// <summary>Classes that derive from the data classification of Microsoft.Extensions.Compliance are marks.</summary>
    public bool HasClassification { get; }

    /// <summary>Whether reviewed exceptions can be written at all.</summary>
    public bool HasExceptions { get; }

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
        if (TryFind(Own, attributeClass, out kind) || (_aliases is not null && TryFind(_aliases, attributeClass, out kind)))
            return true;
        if (!HasClassification || !IsClassification(attributeClass.BaseType))
            return false;
        kind = AttributeKind.PersonalDataAlias;
        return true;
    }

    private static bool TryFind(
        Dictionary<string, List<Mark>> marks, INamedTypeSymbol attributeClass, out AttributeKind kind)
    {
        kind = default;
        if (!marks.TryGetValue(attributeClass.MetadataName, out List<Mark>? named))
            return false;
        foreach (Mark mark in named)
        {
            if (!MetadataNames.Is(attributeClass, mark.MetadataName))
                continue;
            kind = mark.Kind;
            return true;
        }

        return false;
    }

    private static bool IsClassification(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (MetadataNames.Is(current, MetadataNames.DataClassification))
                return true;
        }

        return false;
    }

    private static Dictionary<string, List<Mark>> Index((string MetadataName, AttributeKind Kind)[] table)
    {
        Dictionary<string, List<Mark>> marks = new(StringComparer.Ordinal);
        foreach ((string metadataName, AttributeKind kind) in table)
        {
            string simpleName = metadataName.Substring(metadataName.LastIndexOfAny(['.', '+']) + 1);
            if (!marks.TryGetValue(simpleName, out List<Mark>? named))
                marks.Add(simpleName, named = []);
            named.Add(new Mark(metadataName, kind));
        }

        return marks;
    }

    private readonly record struct Mark(string MetadataName, AttributeKind Kind);
}
