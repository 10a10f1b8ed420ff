namespace Privacy.Model;

internal enum PolicyReferenceKind
{
    Category,

    /// <summary>A category, <c>Group.*</c> or <c>*</c>.</summary>
    CategoryPattern,

    /// <summary>A category or a group: what an own category may specialise.</summary>
    CategoryOrGroup,

    Purpose,

    Recipient,

    /// <summary>Id of a retention rule, or an ISO 8601 period.</summary>
    Retention,
}

/// <summary>An id that one entry uses and another declares; resolved once all layers are read.</summary>
internal sealed record PolicyReference(PolicyReferenceKind Kind, string Id, PolicyLocation Location);
