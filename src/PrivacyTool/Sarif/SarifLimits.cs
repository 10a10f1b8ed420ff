using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace PrivacyTool.Sarif;

/// <summary>Limits of GitHub code scanning; a log above them is refused or cut there without a word.</summary>
internal static class SarifLimits
{
    public const int Runs = 20;
    public const int ResultsPerRun = 25_000;
    public const int LocationsPerResult = 1_000;
    public const int StepsPerResult = 10_000;
    public const int TagsPerRule = 20;

    /// <summary>Keeps the gravest results in their order; says how many were left out.</summary>
    public static int CutResults(JsonObject run)
    {
        if (run["results"] is not JsonArray results || results.Count <= ResultsPerRun)
            return 0;
        HashSet<JsonNode?> kept = results
            .OrderBy(result => Rank(result?["level"]?.GetValue<string>()))
            .Take(ResultsPerRun)
            .ToHashSet();
        int left = results.Count - kept.Count;
        JsonNode?[] ordered = results.Where(kept.Contains).ToArray();
        results.Clear();
        run["results"] = new JsonArray(ordered);
        return left;
    }

    public static void CutLocations(JsonObject result)
    {
        foreach (string name in new[] { "locations", "relatedLocations" })
        {
            if (result[name] is not JsonArray locations)
                continue;
            while (locations.Count > LocationsPerResult)
                locations.RemoveAt(locations.Count - 1);
        }
    }

    private static int Rank(string? level) => level switch
    {
        "error" => 0,
        "warning" or null => 1,
        "note" => 2,
        _ => 3,
    };
}
