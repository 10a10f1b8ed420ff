using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Shared.Model.Tests.Policy;

/// <summary>Changed copies of the sample policies: one to three values replaced, removed, renamed or nulled.</summary>
internal static class PolicyMutations
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "7", "-1", "1.5", "\"\"", "\" \"", "\"Billing\"", "\"ContactData.EmailAddress\"", "\"SpecialCategory.*\"", "\"*\"",
        "\"Processor\"", "\"Contract\"", "\"P1Y\"", "\"P\"", "\"session\"", "\"indefinite\"", "\"2026-02-28\"", "\"2026-13-01\"", "\"US\"", "\"XX\"", "\"erase\"",
        "\"hide\"", "\"M:A.B\"", "[]", "{}", "[null]", "[1]", "[\"Billing\"]", "[\"Access\"]", "[{}]", "{\"id\": \"A\"}", "{\"category\": \"ContactData.EmailAddress\"}", "[{\"id\": \"A\"}]",
    ];

    private static readonly string[] Keys = ["id", "category", "purposes", "_remark", "colected", "clauses", "role", "legalBasis", "name", "code", "unmarked"];

    private static readonly JsonNode[] Originals =
    [
        JsonNode.Parse(PolicySamples.Opus, null, Lenient)!,
        JsonNode.Parse(PolicySamples.Complete, null, Lenient)!,
    ];

    public static Gen<string> Documents { get; } =
        Gen.Select(
            Gen.Int[0, Originals.Length - 1],
            Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 3], Gen.OneOf(Values), Gen.OneOf(Keys)).Array[1, 3])
        .Select((index, changes) =>
        {
            JsonNode root = Originals[index].DeepClone();
            foreach ((int place, int kind, string value, string key) in changes)
                root = Change(root, place, kind, value, key);
            return root.ToJsonString();
        });

    private static JsonNode Change(JsonNode root, int place, int kind, string value, string key)
    {
        List<JsonObject> objects = Objects(root).Where(item => item.Count > 0).ToList();
        if (objects.Count == 0)
            return root;
        JsonObject target = objects[place % objects.Count];
        string name = target.ElementAt(place / 7 % target.Count).Key;
        JsonNode? old = target[name];
        switch (kind)
        {
            case 0:
                target[name] = JsonNode.Parse(value);
                break;
            case 1:
                target.Remove(name);
                break;
            case 2 when !target.ContainsKey(key):
                target.Remove(name);
                target[key] = old;
                break;
            default:
                if (old is JsonArray { Count: > 0 } list)
                    list[place % list.Count] = JsonNode.Parse(value);
                else
                    target[name] = JsonNode.Parse(value);
                break;
        }

        return root;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Objects(member.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
