using System.Collections.Immutable;

namespace PrivacyAnalyzers.Rules;

/// <summary>What a finding tells its code fix: the category or id that was probably meant.</summary>
internal static class CategoryProperty
{
    public const string Key = "Suggestion";

    public static ImmutableDictionary<string, string?> Of(string? suggestion) => suggestion is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(Key, suggestion);
}
