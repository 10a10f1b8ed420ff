namespace Privacy.Model.Json;

internal enum JsonErrorKind
{
    /// <summary>The text is not JSON (with comments and trailing commas).</summary>
    Syntax,

    /// <summary>Valid, but nested deeper than the reader follows.</summary>
    TooDeep,

    /// <summary>Valid, but a key is given twice in one object.</summary>
    DuplicateKey,
}

/// <summary>A defect at <paramref name="Start"/>, counted in UTF-16 code units from the start of the text.</summary>
internal sealed record JsonError(JsonErrorKind Kind, string Message, int Start, int Length);

/// <summary>What could be read of a text. <see cref="Root"/> is null only when there was no value at all.</summary>
internal sealed record JsonTree(JsonNode? Root, EquatableArray<JsonError> Errors)
{
    /// <summary>No error of syntax or depth: System.Text.Json would accept the text too.</summary>
    public bool IsWellFormed
    {
        get
        {
            foreach (JsonError error in Errors)
            {
                if (error.Kind != JsonErrorKind.DuplicateKey)
                    return false;
            }

            return true;
        }
    }
}
