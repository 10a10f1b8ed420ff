using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyTool.Checks;

namespace PrivacyTool.Sarif;

/// <summary>Writes findings of this tool as a SARIF 2.1.0 log.</summary>
internal static class SarifLog
{
    public const string Version = "2.1.0";
    public const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Base of relative paths: the root of the repository.</summary>
    public const string Root = "%SRCROOT%";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(IReadOnlyList<Finding> findings, TextWriter output)
    {
        SarifTaxonomies taxonomies = new();
        SarifFingerprint fingerprint = new();
        List<string> rules = findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal).ToList();
        JsonArray results = [];
        foreach (Finding finding in findings)
            results.Add(ResultOf(finding, rules, taxonomies, fingerprint));
        JsonObject driver = new()
        {
            ["name"] = "PrivacyTool",
            ["informationUri"] = "https://github.com/privacy-analyzers/privacy-analyzers",
            ["rules"] = new JsonArray(rules.Select(rule => RuleOf(rule, taxonomies)).ToArray()),
            ["supportedTaxonomies"] = SarifTaxonomies.Supported(),
        };
        JsonObject run = new()
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["columnKind"] = "utf16CodeUnits",
            ["taxonomies"] = taxonomies.Write(),
            ["results"] = results,
        };
        Write(new JsonObject { ["$schema"] = Schema, ["version"] = Version, ["runs"] = new JsonArray(run) }, output);
    }

    public static void Write(JsonNode log, TextWriter output) => output.Write(log.ToJsonString(Indented) + "\n");

    private static JsonNode RuleOf(string id, SarifTaxonomies taxonomies) => new JsonObject
    {
        ["id"] = id,
        ["helpUri"] = $"https://github.com/privacy-analyzers/privacy-analyzers/blob/main/docs/rules/{id}.md",
        ["relationships"] = taxonomies.RelationshipsOf(id),
    };

    private static JsonObject ResultOf(
        Finding finding, List<string> rules, SarifTaxonomies taxonomies, SarifFingerprint fingerprint)
    {
        string file = finding.Location?.File ?? string.Empty;
        JsonObject result = new()
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = rules.IndexOf(finding.Rule),
            ["level"] = finding.Level switch
            {
                FindingLevel.Error => "error",
                FindingLevel.Warning => "warning",
                _ => "note",
            },
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["partialFingerprints"] = new JsonObject
            {
                [SarifFingerprint.Key] = fingerprint.Next(finding.Rule, file, finding.Message),
            },
            ["taxa"] = taxonomies.TaxaOf(finding.Rule, finding.Message),
        };
        if (finding.Location is { } location)
            result["locations"] = new JsonArray(LocationOf(location.File, location.Line));
        if (!finding.Clauses.IsEmpty)
        {
            JsonNode[] clauses = finding.Clauses.Select(clause => (JsonNode)clause).ToArray();
            result["properties"] = new JsonObject { ["clauses"] = new JsonArray(clauses) };
        }

        return result;
    }

    private static JsonObject LocationOf(string file, int line) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = SarifPaths.ToUri(file), ["uriBaseId"] = Root },
            ["region"] = new JsonObject { ["startLine"] = line < 1 ? 1 : line },
        },
    };
}
