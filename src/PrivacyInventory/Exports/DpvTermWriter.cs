using System;
using System.Collections.Generic;
using Privacy.Model;
using Privacy.Model.Json;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>Finds the vocabulary's term for a code, and writes a term of our own where it has none.</summary>
internal static class DpvTermWriter
{
    /// <summary>A name in our own namespace; any text makes a valid IRI.</summary>
    public static string IdOf(string kind, string name) =>
        $"urn:privacy:{kind}:{Uri.EscapeDataString(VisibleText.Of(name))}";

    public static string CategoryIri(string category, ExportSource source) =>
        source.DpvIriOf(category) ?? IdOf("category", category);

    public static string PurposeIri(string purpose, ExportSource source) =>
        source.FindPurpose(purpose)?.DpvIri ?? Taxonomy.FindPurpose(purpose)?.DpvIri ?? IdOf("purpose", purpose);

    public static string SubjectIri(string subject) =>
        Taxonomy.DataSubjects.Find(subject)?.Iri ?? IdOf("subject", subject);

    /// <summary>The basis of GDPR Art. 6, the condition of Art. 9 and mechanisms of transfer, Art. 45 to 49.</summary>
    public static List<string> LegalBasisIris(Activity activity, ExportSource source)
    {
        List<string> iris = [];
        if (Taxonomy.LegalBases.Find(source.LegalBasisOf(activity)) is { } basis)
            iris.Add(basis.Iri);
        string? condition = source.FindPolicyPurpose(activity.Purpose)?.Art9Condition
            ?? source.FindPurpose(activity.Purpose)?.Art9Condition;
        if (activity.GdprStatus == "special" && Taxonomy.SpecialCategoryConditions.Find(condition) is { } term)
            iris.Add(term.Iri);
        foreach (string mechanism in activity.TransferMechanisms)
        {
            if (Taxonomy.TransferMechanisms.Find(mechanism) is { } transfer)
                iris.Add(transfer.Iri);
        }

        return iris;
    }

    public static List<string> SourceIris(Activity activity)
    {
        List<string> iris = [];
        foreach (string source in activity.Sources)
        {
            iris.Add(source switch
            {
                "Direct" => "dpv:DataSubjectDataSource",
                "ThirdParty" => "dpv:ThirdPartyDataSource",
                _ => IdOf("source", source),
            });
        }

        return iris;
    }

    public static void WriteRecipients(JsonWriter json, ExportSource source)
    {
        foreach (RecipientRow recipient in source.Recipients)
        {
            json.BeginObject().Member("@id", IdOf("recipient", recipient.Id)).Name("@type").BeginArray();
            json.Value("dpv:Recipient");
            foreach (string role in recipient.Roles)
            {
                if (Taxonomy.RecipientRoles.Find(role) is { Iri: not "https://w3id.org/dpv#Recipient" } known)
                    json.Value(known.Iri);
            }

            json.EndArray().Member("dpv:hasName", VisibleText.Of(recipient.Id));
            WriteCountries(json, recipient);
            json.EndObject();
        }
    }

    /// <summary>Categories and purposes that the vocabulary lacks, so that no reference dangles.</summary>
    public static void WriteOwnTerms(JsonWriter json, ExportSource source)
    {
        SortedDictionary<string, (string Type, string Label)> terms = new(StringComparer.Ordinal);
        foreach (Activity activity in source.Activities)
        {
            Add(terms, "category", activity.Category, CategoryIri(activity.Category, source), "dpv:PersonalData");
            if (activity.Purpose is { } purpose)
                Add(terms, "purpose", purpose, PurposeIri(purpose, source), "dpv:Purpose");
            if (activity.Subject is { } subject)
                Add(terms, "subject", subject, SubjectIri(subject), "dpv:DataSubject");
            foreach (string name in activity.Sources)
            {
                if (name is not ("Direct" or "ThirdParty"))
                    Add(terms, "source", name, IdOf("source", name), "dpv:DataSource");
            }
        }

        foreach (KeyValuePair<string, (string Type, string Label)> term in terms)
        {
            json.BeginObject().Member("@id", term.Key).Member("@type", term.Value.Type)
                .Member("skos:prefLabel", VisibleText.Of(term.Value.Label)).EndObject();
        }
    }

    private static void Add(
        SortedDictionary<string, (string Type, string Label)> terms, string kind, string name, string iri, string type)
    {
        if (iri == IdOf(kind, name))
            terms[iri] = (type, name);
    }

    private static void WriteCountries(JsonWriter json, RecipientRow recipient)
    {
        if (recipient.Countries.Count == 0)
            return;
        json.Name("dpv:hasCountry").BeginArray();
        foreach (string country in recipient.Countries)
        {
            bool isCode = country.Length == 2 && char.IsLetter(country[0]) && char.IsLetter(country[1]);
            json.BeginObject().Member("@id", isCode ? "loc:" + country : IdOf("country", country)).EndObject();
        }

        json.EndArray();
    }
}
