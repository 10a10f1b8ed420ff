using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivacyTool.Sarif;

/// <summary>
/// Adds to the compiler's error log what a code scanning service can use: taxonomies, code flows, fingerprints that
/// survive edits, relative paths and severities. Results of other analyzers keep their content.
/// </summary>
internal sealed class SarifEnricher(string root)
{
    /// <summary>Results that had to be left out because of <see cref="SarifLimits"/>.</summary>
    public int LeftOut { get; private set; }

    /// <exception cref="ToolException">The text is no SARIF 2.1.0 log.</exception>
    public JsonNode Enrich(string json, string name)
    {
        JsonNode? log;
        try
        {
            log = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 256 });
        }
        catch (JsonException exception)
        {
            throw new ToolException($"{name} is not JSON: {exception.Message}");
        }

        if (log is not JsonObject || log["version"] is not JsonValue version || version.ToString() != SarifLog.Version)
            throw new ToolException($"{name} is no SARIF 2.1.0 log; compile with ErrorLog=\"file.sarif,version=2.1\"");
        if (log["runs"] is not JsonArray runs)
            throw new ToolException($"{name} has no runs");
        if (runs.Count > SarifLimits.Runs)
            throw new ToolException($"{name} has {runs.Count} runs; code scanning takes {SarifLimits.Runs}");
        log["$schema"] = SarifLog.Schema;
        try
        {
            foreach (JsonNode? run in runs)
                EnrichRun(run!.AsObject());
        }
        catch (InvalidOperationException exception)
        {
            throw new ToolException($"{name} breaks the SARIF format: {exception.Message}");
        }

        return log;
    }

    private void EnrichRun(JsonObject run)
    {
        LeftOut += SarifLimits.CutResults(run);
        SarifTaxonomies taxonomies = new();
        SarifFingerprint fingerprint = new();
        RelativizePaths(run);
        foreach (JsonNode? result in run["results"] as JsonArray ?? [])
            EnrichResult(result!.AsObject(), taxonomies, fingerprint);
        if (run["tool"]?["driver"] is not JsonObject driver)
            throw new ToolException("a run of the log names no tool");
        foreach (JsonNode? rule in driver["rules"] as JsonArray ?? [])
            EnrichRule(rule!.AsObject(), taxonomies);
        driver["supportedTaxonomies"] = SarifTaxonomies.Supported();
        run["taxonomies"] = taxonomies.Write();
        run["originalUriBaseIds"] = new JsonObject
        {
            [SarifLog.Root] = new JsonObject
            {
                ["description"] = new JsonObject { ["text"] = "Root of the repository" },
            },
        };
    }

    private static void EnrichResult(JsonObject result, SarifTaxonomies taxonomies, SarifFingerprint fingerprint)
    {
        string ruleId = result["ruleId"]?.GetValue<string>() ?? string.Empty;
        string message = result["message"]?["text"]?.GetValue<string>() ?? string.Empty;
        string file = FirstFile(result);
        SarifLimits.CutLocations(result);
        JsonObject fingerprints = result["partialFingerprints"] as JsonObject ?? [];
        fingerprints[SarifFingerprint.Key] = fingerprint.Next(ruleId, file, message);
        if (fingerprints.Parent is null)
            result["partialFingerprints"] = fingerprints;
        if (RuleTaxonomy.Of(ruleId) is null)
            return;
        result["taxa"] = taxonomies.TaxaOf(ruleId, message);
        SarifCodeFlow.Add(result);
    }

    private static void EnrichRule(JsonObject rule, SarifTaxonomies taxonomies)
    {
        string id = rule["id"]?.GetValue<string>() ?? string.Empty;
        if (RuleTaxonomy.Of(id) is not { } taxonomy)
            return;
        rule["relationships"] = taxonomies.RelationshipsOf(id);
        JsonObject properties = rule["properties"] as JsonObject ?? [];
        IEnumerable<string> tags = (properties["tags"] as JsonArray ?? []).Select(tag => tag!.GetValue<string>())
            .Concat(["privacy", "security"])
            .Concat(taxonomy.Weaknesses.Select(weakness => $"external/cwe/cwe-{weakness}"))
            .Distinct(StringComparer.Ordinal)
            .Take(SarifLimits.TagsPerRule);
        properties["tags"] = new JsonArray(tags.Select(tag => (JsonNode)tag).ToArray());
        properties["precision"] = "high";
        properties["security-severity"] = Severity(id, rule["defaultConfiguration"]?["level"]?.GetValue<string>());
        if (properties.Parent is null)
            rule["properties"] = properties;
    }

    // Code scanning reads above 8.9 as critical, 7.0 to 8.9 as high, 4.0 to 6.9 as medium, below as low
    private static string Severity(string id, string? level) => level switch
    {
        "error" => id.StartsWith("PRIV02", StringComparison.Ordinal) ? "9.0" : "7.5",
        "note" or "none" => "2.0",
        _ => "5.0",
    };

    private void RelativizePaths(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                if (item is not null)
                    RelativizePaths(item);
            }
        }
        else if (node is JsonObject members)
        {
            if (members["artifactLocation"] is JsonObject location)
                Relativize(location);
            foreach (KeyValuePair<string, JsonNode?> member in members.ToList())
            {
                if (member.Value is JsonObject or JsonArray)
                    RelativizePaths(member.Value);
            }
        }
    }

    private void Relativize(JsonObject location)
    {
        if (location["uri"] is not JsonValue value)
            return;
        string uri = value.ToString();
        string relative = SarifPaths.Relative(uri, root);
        location["uri"] = relative;
        if (relative != uri)
            location["uriBaseId"] = SarifLog.Root;
    }

    private static string FirstFile(JsonObject result) =>
        (result["locations"] as JsonArray)?.FirstOrDefault()
            ?["physicalLocation"]?["artifactLocation"]?["uri"]?.ToString()
        ?? string.Empty;
}
