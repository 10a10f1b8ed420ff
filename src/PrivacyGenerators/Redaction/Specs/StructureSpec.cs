using Privacy.Model;

namespace Privacy.Generators.Redaction;

internal enum StructureKind
{
    /// <summary>One part: the element.</summary>
    Sequence,

    /// <summary>Two parts: the key and the value.</summary>
    Map,

    /// <summary>The readable members of the declared type.</summary>
    Object,
}

/// <summary>A personal value made of parts, each of which is redacted by itself.</summary>
/// <param name="Parts">Compared by value like the members they resemble.</param>
/// <param name="EnumeratedAs">Interface by which a collection of the user's own is enumerated; null for others.</param>
/// <param name="CollectionTests">
/// Interfaces of which a value has to be one to be enumerated, when the declared type may be a query that runs late.
/// </param>
internal sealed record StructureSpec(
    StructureKind Kind,
    EquatableArray<MemberSpec> Parts,
    string? EnumeratedAs,
    EquatableArray<string> CollectionTests);
