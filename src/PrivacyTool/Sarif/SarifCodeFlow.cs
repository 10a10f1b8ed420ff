using System.Linq;
using System.Text.Json.Nodes;

namespace PrivacyTool.Sarif;

/// <summary>
/// Makes a code flow of a result's related locations: the analyzers report the way of the data from its source, in
/// order, beside the place where it leaves.
/// </summary>
internal static class SarifCodeFlow
{
    public static void Add(JsonObject result)
    {
        if (result.ContainsKey("codeFlows")
            || result["relatedLocations"] is not JsonArray { Count: > 0 } related
            || result["locations"] is not JsonArray { Count: > 0 } places)
        {
            return;
        }

        JsonArray steps = [];
        foreach (JsonNode? location in related.Take(SarifLimits.StepsPerResult - 1))
            steps.Add(StepOf(location, steps.Count == 0 ? "personal data comes from here" : "and passes here"));
        steps.Add(StepOf(places[0], "and leaves here"));
        JsonObject thread = new() { ["locations"] = steps };
        result["codeFlows"] = new JsonArray(new JsonObject { ["threadFlows"] = new JsonArray(thread) });
    }

    private static JsonObject StepOf(JsonNode? location, string text)
    {
        JsonNode step = location!.DeepClone();
        step["message"] ??= new JsonObject { ["text"] = text };
        (step as JsonObject)?.Remove("id");
        return new JsonObject { ["location"] = step };
    }
}
