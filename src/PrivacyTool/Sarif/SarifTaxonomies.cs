using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Privacy.Model;

namespace PrivacyTool.Sarif;

/// <summary>Collects the taxa that results refer to, and writes the taxonomies that define them.</summary>
internal sealed partial class SarifTaxonomies
{
    private const string Gdpr = "GDPR";
    private const string Dpv = "DPV";
    private const string Cwe = "CWE";

    private readonly SortedSet<string> _articles = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _terms = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _weaknesses = new(StringComparer.Ordinal);

    /// <summary>The taxa of a rule, for its relationships.</summary>
    public JsonArray RelationshipsOf(string ruleId)
    {
        JsonArray relationships = [];
        foreach (JsonNode taxon in Taxa(ruleId, string.Empty))
            relationships.Add(new JsonObject { ["target"] = taxon, ["kinds"] = new JsonArray("relevant") });
        return relationships;
    }

    /// <summary>The taxa of one result: those of its rule and of the categories its message names.</summary>
    public JsonArray TaxaOf(string ruleId, string message) => new(Taxa(ruleId, message).ToArray());

    public JsonArray Write() => new(
        Component(
            Gdpr,
            "Regulation (EU) 2016/679 (General Data Protection Regulation)",
            "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
            _articles,
            static id => $"https://eur-lex.europa.eu/eli/reg/2016/679/art_{ArticleNumber().Match(id).Value}/oj"),
        Component(
            Dpv,
            "W3C Data Privacy Vocabulary",
            "https://w3id.org/dpv",
            _terms,
            static id => id.Contains("://", StringComparison.Ordinal) ? id : "https://w3id.org/dpv#" + id),
        Component(
            Cwe,
            "MITRE Common Weakness Enumeration",
            "https://cwe.mitre.org/",
            _weaknesses,
            static id => $"https://cwe.mitre.org/data/definitions/{id["CWE-".Length..]}.html"));

    /// <summary>References for <c>driver.supportedTaxonomies</c>.</summary>
    public static JsonArray Supported() => new(Reference(Gdpr), Reference(Dpv), Reference(Cwe));

    private IEnumerable<JsonNode> Taxa(string ruleId, string message)
    {
        if (RuleTaxonomy.Of(ruleId) is not { } taxonomy)
            yield break;
        foreach (string article in taxonomy.Articles)
            yield return Taxon(Gdpr, _articles, "Art. " + article);
        yield return Taxon(Dpv, _terms, taxonomy.DpvTerm);
        foreach (string category in CategoryCode().Matches(message).Select(match => match.Value).Distinct())
        {
            if (Taxonomy.FindCategory(category) is { } known)
                yield return Taxon(Dpv, _terms, known.DpvIri);
        }

        foreach (string weakness in taxonomy.Weaknesses)
            yield return Taxon(Cwe, _weaknesses, "CWE-" + weakness);
    }

    private static JsonObject Taxon(string component, SortedSet<string> ids, string id)
    {
        ids.Add(id);
        return new JsonObject { ["id"] = id, ["toolComponent"] = Reference(component) };
    }

    private static JsonObject Reference(string component) => new() { ["name"] = component };

    private static JsonObject Component(
        string name, string fullName, string uri, SortedSet<string> ids, Func<string, string> help)
    {
        JsonArray taxa = [];
        foreach (string id in ids)
            taxa.Add(new JsonObject { ["id"] = id, ["helpUri"] = help(id) });
        return new JsonObject
        {
            ["name"] = name,
            ["fullName"] = fullName,
            ["informationUri"] = uri,
            ["isComprehensive"] = false,
            ["taxa"] = taxa,
        };
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleNumber();

    [GeneratedRegex("\\b[A-Z][A-Za-z]+\\.[A-Z][A-Za-z]+\\b", RegexOptions.CultureInvariant)]
    private static partial Regex CategoryCode();
}
