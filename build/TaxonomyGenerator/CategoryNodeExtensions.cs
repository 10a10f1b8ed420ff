using System.Text.Json;

namespace Privacy.TaxonomyGenerator;

/// <summary>Reads the mappings of a leaf: groups state a bare key or IRI there, leaves an object.</summary>
internal static class CategoryNodeExtensions
{
    public static IriMatchNode DpvMatch(this CategoryNode category) =>
        category.Dpv.ValueKind == JsonValueKind.Object
            ? new IriMatchNode(Text(category.Dpv, "iri"), Text(category.Dpv, "match"))
            : new IriMatchNode(category.Dpv.GetString(), "exact");

    public static KeyMatchNode FideslangMatch(this CategoryNode category) =>
        category.Fideslang.ValueKind == JsonValueKind.Object
            ? new KeyMatchNode(Text(category.Fideslang, "key"), Text(category.Fideslang, "match"))
            : new KeyMatchNode(category.Fideslang.GetString(), "exact");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
