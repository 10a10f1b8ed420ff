using System.Collections.Generic;
using Privacy.Model;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>The entries of privacy.json that a leak rests on, cited with their clauses at the end of its message.</summary>
internal static class PolicyGround
{
    private const int MostMembers = 4;

    /// <summary>For example <c> (privacy.json collected[3], clause S2.6)</c>; empty when the policy says nothing.</summary>
    public static string Of(FlowFinding finding, PrivacyContext privacy)
    {
        if (privacy.Policy is not { } policy)
            return "";
        List<string> citations = [];
        Add(citations, finding.Sink.Entry);
        if (finding.Sink.Detail is { } cookie)
            Add(citations, policy.FindCookie(cookie));
        AddSource(citations, finding.Source, policy);
        for (int index = 0; index < finding.Members.Length && index < MostMembers; index++)
            AddSource(citations, finding.Members[index], policy);
        return Join(citations);
    }

    public static string Of(IReadOnlyList<SourceInfo> sources, PrivacyContext privacy)
    {
        if (privacy.Policy is not { } policy)
            return "";
        List<string> citations = [];
        for (int index = 0; index < sources.Count && index < MostMembers; index++)
            AddSource(citations, sources[index], policy);
        return Join(citations);
    }

    // The ban of a category weighs more than how it is redacted, and that more than that it is collected.
    private static void AddSource(List<string> citations, SourceInfo source, PrivacyPolicy policy)
    {
        Add(citations, source.Entry);
        Add(citations, policy.FindProhibited(source.Category)
            ?? policy.FindRedaction(source.Category)
            ?? (PolicyEntry?)policy.FindCollected(source.Category));
    }

    private static void Add(List<string> citations, PolicyEntry? entry)
    {
        if (entry is not null && PolicyCitation.Of(entry) is var citation && !citations.Contains(citation))
            citations.Add(citation);
    }

    private static string Join(List<string> citations) =>
        citations.Count == 0 ? "" : $" ({string.Join("; ", citations)})";
}
