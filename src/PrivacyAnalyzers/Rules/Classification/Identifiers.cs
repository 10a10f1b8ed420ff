using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>Categories that single a person or a person's device out, so that a row with one is about one person.</summary>
internal sealed class Identifiers(AnnotationReader annotations)
{
    /// <summary>The identifying category of an annotated member; null when it has none.</summary>
    public string? Find(ISymbol member) =>
        annotations.Read(member) is { IsPersonal: true, Category: { } category } && IsIdentifying(category)
            ? category
            : null;

    /// <summary>The identifying category of an annotated member, or of one whose name hardly means anything else.</summary>
    public string? FindSuspected(ISymbol member)
    {
        if (annotations.Read(member) is { IsPersonal: true } or { IsNotPersonal: true })
            return Find(member);
        ITypeSymbol? type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        return type is not null
            && NameLexicon.Match(member.Name, MemberTypes.Of(type), acceptLow: false)
                is { Confidence: LexiconConfidence.High, Category: { } category }
            && IsIdentifying(category)
                ? category
                : null;
    }

    /// <summary>The first member with an identifying category that an operation reads.</summary>
    public (ISymbol Member, string Category)? FindRead(IOperation operation)
    {
        foreach (IOperation current in operation.DescendantsAndSelf())
        {
            if (current is IMemberReferenceOperation reference && Find(reference.Member) is { } category)
                return (reference.Member, category);
        }

        return null;
    }

    public static bool IsIdentifying(string category) => CategoryFacts.GroupOf(category) switch
    {
        "IdentityData" or "GovernmentData" or "PseudonymousData" => true,
        "ContactData" => category is not ("ContactData.Country" or "ContactData.Locality" or "ContactData.PostalCode"),
        "AccountData" => category is not ("AccountData.Preferences" or "AccountData.PrivacyPreferences"),
        "DeviceData" => category != "DeviceData.DeviceInfo",
        "LocationData" => category == "LocationData.PreciseLocation",
        _ => category is "FinancialData.CardNumber" or "FinancialData.BankAccount",
    };
}
