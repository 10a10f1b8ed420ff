using System.Collections.Generic;
using System.Collections.Immutable;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>Carries the id that was probably meant from a finding to its code fix.</summary>
internal static class IdSuggestion
{
    /// <summary>Property of the finding; absent when no id is near.</summary>
    public const string Key = "Suggestion";

    public static ImmutableDictionary<string, string?> Properties(string? suggestion) => suggestion is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(Key, suggestion);

    public static ImmutableDictionary<string, string?> Properties(string id, IEnumerable<string> candidates) =>
        Properties(Suggestion.Find(id, candidates));
}
