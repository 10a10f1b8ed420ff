using Privacy.Model;
using PrivacyAnalyzers.Rules.Purpose;

namespace PrivacyAnalyzers.Rules.Recipients;

/// <summary>How messages speak of a recipient's entry.</summary>
internal static class RecipientText
{
    /// <summary>For example <c>WebAnalytics is a processor for UsageAnalytics</c>.</summary>
    public static string Mandate(RecipientEntry entry)
    {
        string role = RecipientPolicy.IsProcessorOnly(entry) ? "a processor" : "a recipient";
        string purposes = entry.Purposes is { IsEmpty: false } stated ? MemberName.List(stated) : "no purpose";
        return $"{entry.Id} is {role} for {purposes}";
    }
}
