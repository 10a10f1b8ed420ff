using System.Collections.Generic;
using Privacy.Model.Json;

namespace Privacy.Model;

/// <summary>The file being read: places in it, and what has been found wrong so far.</summary>
internal sealed class PolicyFile(string path, string text)
{
    private readonly LineMap _lines = new(text);

    public string Path { get; } = path;

    public List<PolicyError> Errors { get; } = [];

    public List<PolicyReference> References { get; } = [];

    public PolicyLocation Locate(int start, int end)
    {
        (int line, int column) = _lines.GetPosition(start);
        (int endLine, int endColumn) = _lines.GetPosition(end);
        return new PolicyLocation(Path, start, end - start, line, column, endLine, endColumn);
    }

    public PolicyLocation Locate(JsonNode node) => Locate(node.Start, node.End);

    public void Invalid(PolicyLocation location, string message) =>
        Errors.Add(new PolicyError(PolicyErrorKind.Invalid, message, location));

    public void Invalid(JsonNode node, string message) => Invalid(Locate(node), message);

    /// <summary>Notes an id that may be declared in any layer; a category without a name is declared in none.</summary>
    public void Refer(PolicyReferenceKind kind, string id, JsonNode node)
    {
        bool isCategory = kind is PolicyReferenceKind.Category or PolicyReferenceKind.CategoryPattern
            or PolicyReferenceKind.CategoryOrGroup;
        if (isCategory && string.IsNullOrWhiteSpace(id))
            Invalid(node, $"unknown category \"{id}\"");
        else
            References.Add(new PolicyReference(kind, id, Locate(node)));
    }
}
