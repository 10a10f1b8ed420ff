using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>The part of privacy.json that decides on redaction.</summary>
internal sealed record RedactionPolicy(
    bool ErasesUnmarked,
    EquatableArray<RedactionOverride> Overrides,
    EquatableArray<CategoryRedaction> OwnCategories)
{
    public static readonly RedactionPolicy Default = new(false, default, default);
}

/// <summary>A category that the policy declares beside the taxonomy's.</summary>
internal sealed record CategoryRedaction(string Code, string Parent, string? Redaction);
