using System.Collections.Generic;
using System.IO;
using Privacy.Model;
using Privacy.Model.Json;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>
/// Writes processing as JSON-LD in the terms of the W3C Data Privacy Vocabulary 2 (https://w3id.org/dpv): a
/// <c>dpv:Process</c> for each line of the record of processing. What is not stated is left out.
/// </summary>
internal static class DpvWriter
{
    private const string Controller = "urn:privacy:controller";

    private static readonly (string Prefix, string Iri)[] Prefixes =
    [
        ("dpv", "https://w3id.org/dpv#"),
        ("pd", "https://w3id.org/dpv/pd#"),
        ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
        ("loc", "https://w3id.org/dpv/loc#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public static void Write(ExportSource source, TextWriter output)
    {
        JsonWriter json = new();
        json.BeginObject().Name("@context").BeginObject();
        foreach ((string prefix, string iri) in Prefixes)
            json.Member(prefix, iri);
        json.EndObject().Name("@graph").BeginArray();
        WriteController(json, source);
        foreach (Activity activity in source.Activities)
            WriteProcess(json, activity, source);
        DpvTermWriter.WriteRecipients(json, source);
        DpvTermWriter.WriteOwnTerms(json, source);
        json.EndArray().EndObject();
        output.Write(json.ToString());
        output.Write('\n');
    }

    private static void WriteController(JsonWriter json, ExportSource source)
    {
        if (source.Policy?.Controller is not { } controller)
            return;
        json.BeginObject().Member("@id", Controller).Member("@type", "dpv:DataController");
        Text(json, "dpv:hasName", controller.LegalName ?? controller.DisplayName);
        Text(json, "dpv:hasAddress", controller.Address);
        Text(json, "dpv:hasContact", controller.Email);
        json.EndObject();
    }

    private static void WriteProcess(JsonWriter json, Activity activity, ExportSource source)
    {
        string name = $"{activity.Purpose ?? "unstated"}/{activity.Category}/{activity.Subject ?? "unstated"}";
        json.BeginObject().Member("@id", DpvTermWriter.IdOf("process", name)).Member("@type", "dpv:Process");
        Text(json, "dct:title", $"{activity.Purpose ?? "Purpose not stated"}: {activity.Category}");
        if (source.Policy?.Controller is not null)
            Reference(json, "dpv:hasDataController", Controller);
        if (activity.Purpose is { } purpose)
            Reference(json, "dpv:hasPurpose", DpvTermWriter.PurposeIri(purpose, source));
        Reference(json, "dpv:hasPersonalData", DpvTermWriter.CategoryIri(activity.Category, source));
        if (activity.Subject is { } subject)
            Reference(json, "dpv:hasDataSubject", DpvTermWriter.SubjectIri(subject));
        References(json, "dpv:hasLegalBasis", DpvTermWriter.LegalBasisIris(activity, source));
        References(json, "dpv:hasRecipient", RecipientIds(activity));
        References(json, "dpv:hasDataSource", DpvTermWriter.SourceIris(activity));
        WriteStorage(json, activity);
        if (activity.Encrypted)
            Reference(json, "dpv:hasTechnicalMeasure", "dpv:Encryption");
        json.EndObject();
    }

    private static void WriteStorage(JsonWriter json, Activity activity)
    {
        if (activity.RetentionRules.Count == 0)
            return;
        json.Name("dpv:hasStorageCondition").BeginArray();
        foreach (InventoryRetention rule in activity.RetentionRules)
        {
            json.BeginObject().Member("@type", "dpv:StorageDuration");
            Text(json, "dct:title", RetentionText.Of(rule));
            if (rule.Period is { Length: > 1 } period && period[0] == 'P')
            {
                json.Name("rdf:value").BeginObject()
                    .Member("@value", period).Member("@type", "xsd:duration").EndObject();
            }

            json.EndObject();
        }

        json.EndArray();
    }

    private static List<string> RecipientIds(Activity activity)
    {
        List<string> ids = [];
        foreach (Disclosure disclosure in activity.Disclosures)
            ids.Add(DpvTermWriter.IdOf("recipient", disclosure.Recipient));
        return ids;
    }

    private static void Text(JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.Member(name, VisibleText.Of(text));
    }

    private static void Reference(JsonWriter json, string name, string iri) =>
        json.Name(name).BeginObject().Member("@id", iri).EndObject();

    private static void References(JsonWriter json, string name, List<string> iris)
    {
        if (iris.Count == 0)
            return;
        json.Name(name).BeginArray();
        foreach (string iri in iris)
            json.BeginObject().Member("@id", iri).EndObject();
        json.EndArray();
    }
}
