using System.Collections.Generic;
using Privacy.Model.Json;

namespace Privacy.Model;

/// <summary>How values are redacted, and the company's own sinks, sources and redactors.</summary>
internal static class ApiReader
{
    private const string UnmarkedKey = "unmarked";
    private const string CategoriesKey = "categories";
    private const string ClausesKey = "clauses";

    /// <summary>Keys that are no words of ours are categories, groups or <c>*</c>; they may also stand in <c>categories</c>.</summary>
    public static RedactionEntry ReadRedaction(ObjectReader reader)
    {
        List<RedactionOverride> overrides = [];
        EquatableArray<string> clauses = reader.Clauses();
        string? unmarked = reader.Term(UnmarkedKey, PolicyTerms.Unmarked);
        AddOverrides(reader, overrides);
        reader.Object(CategoriesKey, inner => AddOverrides(inner, overrides));
        return new RedactionEntry
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = clauses,
            Unmarked = unmarked,
            Categories = overrides.ToEquatableArray(),
        };
    }

    private static List<RedactionOverride> AddOverrides(ObjectReader reader, List<RedactionOverride> overrides)
    {
        foreach (JsonMember member in reader.Members)
        {
            if (member.Name is UnmarkedKey or ClausesKey or CategoriesKey
                || member.Name.StartsWith("_", System.StringComparison.Ordinal))
            {
                continue;
            }

            PolicyLocation name = reader.File.Locate(member.NameStart, member.NameEnd);
            reader.File.References.Add(new PolicyReference(PolicyReferenceKind.CategoryPattern, member.Name, name));
            if (reader.Term(member.Name, PolicyTerms.Redactions) is { } redaction)
                overrides.Add(new RedactionOverride(member.Name, redaction));
        }

        return overrides;
    }

    public static ApiEntry? ReadApi(ObjectReader reader)
    {
        string? id = reader.RequiredText("id");
        if (id is not null && !IsDocumentationId(id))
        {
            reader.File.Invalid(
                reader.Anchor,
                $"\"{id}\" is not a documentation-comment id such as \"M:Acme.Audit.Write(System.String)\"");
        }

        ApiEntry entry = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Id = id ?? "",
            Kind = reader.Text("kind"),
            Category = reader.Reference("category", PolicyReferenceKind.Category),
            Parameter = reader.Text("parameter"),
        };
        return id is null ? null : entry;
    }

    private static bool IsDocumentationId(string id) => id.Length > 2 && id[1] == ':' && id[0] is 'M' or 'P' or 'F' or 'T';
}
