using System;
using Privacy.Model.Json;

namespace Privacy.Model;

/// <summary>What is collected, banned and necessary.</summary>
internal static class DataReader
{
    public static CollectedEntry? ReadCollected(ObjectReader reader)
    {
        string? category = reader.Reference("category", PolicyReferenceKind.CategoryPattern, required: true);
        CollectedEntry entry = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Category = category ?? "",
            Purposes = reader.References("purposes", PolicyReferenceKind.Purpose),
            Sources = reader.Texts("sources"),
            OnlyFrom = reader.Texts("onlyFrom"),
            Retention = reader.Reference("retention", PolicyReferenceKind.Retention),
        };
        return category is null ? null : entry;
    }

    public static Func<string, JsonNode, string, CollectedEntry> CollectedFromText(PolicyFile file) =>
        (category, node, pointer) =>
        {
            file.Refer(PolicyReferenceKind.CategoryPattern, category, node);
            return new CollectedEntry { Pointer = pointer, Location = file.Locate(node), Category = category };
        };

    public static ProhibitedEntry? ReadProhibited(ObjectReader reader)
    {
        string? category = reader.Reference("category", PolicyReferenceKind.CategoryPattern, required: true);
        ProhibitedEntry entry = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Category = category ?? "",
        };
        return category is null ? null : entry;
    }

    public static Func<string, JsonNode, string, ProhibitedEntry> ProhibitedFromText(PolicyFile file) =>
        (category, node, pointer) =>
        {
            file.Refer(PolicyReferenceKind.CategoryPattern, category, node);
            return new ProhibitedEntry { Pointer = pointer, Location = file.Locate(node), Category = category };
        };

    public static ChildrenEntry ReadChildren(ObjectReader reader) => new()
    {
        Pointer = reader.Pointer,
        Location = reader.Anchor,
        Clauses = reader.Clauses(),
        MinimumAge = reader.Number("minimumAge"),
    };

    public static MandatoryEntry ReadMandatory(ObjectReader reader) => new()
    {
        Pointer = reader.Pointer,
        Location = reader.Anchor,
        Clauses = reader.Clauses(),
        Category = reader.Reference("category", PolicyReferenceKind.CategoryPattern),
        Member = reader.Text("member"),
        Reason = reader.Text("reason"),
    };

    public static CustomCategoryEntry? ReadCustomCategory(ObjectReader reader)
    {
        string? code = reader.RequiredText("code");
        string? parent = reader.Reference("parent", PolicyReferenceKind.CategoryOrGroup, required: true);
        CustomCategoryEntry entry = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Code = code ?? "",
            Parent = parent ?? "",
            Description = reader.Text("description"),
            Redaction = reader.Term("redaction", PolicyTerms.Redactions),
        };
        return code is null ? null : entry;
    }
}
