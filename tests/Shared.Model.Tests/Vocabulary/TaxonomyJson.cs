using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Privacy.Model.Tests.Vocabulary;

/// <summary>taxonomy.json as the oracle of the generated tables.</summary>
internal static class TaxonomyJson
{
    public static JsonElement Root { get; } =
        JsonDocument.Parse(File.ReadAllText("taxonomy.json")).RootElement;

    public static IEnumerable<JsonElement> Categories =>
        Root.GetProperty("categories").EnumerateArray().Where(static node => Text(node, "kind") == "category");

    public static string Text(this JsonElement node, string name) => node.GetProperty(name).GetString()!;

    public static IEnumerable<string> Texts(this JsonElement node, string name) =>
        node.GetProperty(name).EnumerateArray().Select(static item => item.GetString()!);
}
