using System.Text;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>Says in a message what to do about a leak, and which members a whole object shows.</summary>
internal static class Remedy
{
    private const int MostNames = 4;

    /// <summary>For example <c>Redact.MaskEmail(...)</c>, by the category's redaction.</summary>
    public static string For(SourceInfo source) => source.IsForbidden
        ? "leave it out"
        : $"pass Redact.{char.ToUpperInvariant(source.Redaction[0])}{source.Redaction.Substring(1)}(...) or leave it out";

    /// <summary>For example <c>3 personal members of SignUp (Email, Password, Phone)</c>.</summary>
    public static string Members(FlowFinding finding)
    {
        StringBuilder text = new();
        text.Append(finding.Members.Length).Append(finding.Members.Length == 1 ? " personal member" : " personal members")
            .Append(" of ").Append(finding.Object!.Name).Append(" (");
        for (int index = 0; index < finding.Members.Length && index < MostNames; index++)
        {
            SourceInfo member = finding.Members[index];
            text.Append(index == 0 ? "" : ", ").Append(member.Symbol.Name).Append(": ").Append(member.Category);
        }

        return text.Append(finding.Members.Length > MostNames ? ", ...)" : ")").ToString();
    }
}
