using System.IO;
using System.Linq;
using Privacy.Model;
using static PrivacyInventory.Exports.MarkdownWriter;

namespace PrivacyTool.Notice;

/// <summary>Sections of a notice on cookies, retention, children, rights and deadlines.</summary>
internal static class NoticeLifecycle
{
    private const string NotStated = "**not stated in the policy**";

    public static void Write(PrivacyPolicy policy, TextWriter output)
    {
        WriteCookies(policy, output);
        WriteRetention(policy, output);
        WriteRights(policy, output);
        if (policy.Children?.MinimumAge is { } age)
            output.Write($"## Children\n\nThe service is for people of {age} years and older.\n\n");
    }

    private static void WriteCookies(PrivacyPolicy policy, TextWriter output)
    {
        if (policy.Cookies.IsEmpty)
            return;
        output.Write("## Cookies\n\n| Cookie | Class | Party | Lifetime | Consent first |\n");
        output.Write("| --- | --- | --- | --- | --- |\n");
        foreach (CookieEntry cookie in policy.Cookies)
        {
            bool isGated = Taxonomy.CookieClasses.Find(cookie.Class)?.ConsentGate ?? true;
            output.Write($"| {Escape(cookie.Name)} | {TextOr(cookie.Class)} | {TextOr(cookie.Party)} "
                + $"| {TextOr(cookie.Lifetime)} | {(isGated ? "yes" : "no")} |\n");
        }

        output.Write("\n");
    }

    private static void WriteRetention(PrivacyPolicy policy, TextWriter output)
    {
        output.Write("## How long we keep it\n\n");
        if (policy.Retention is not { Rules.IsEmpty: false } retention)
        {
            output.Write($"Periods: {NotStated}.\n\n");
            return;
        }

        output.Write("| Rule | Period | Counted from | Then | Clauses |\n| --- | --- | --- | --- | --- |\n");
        foreach (RetentionRule rule in retention.Rules)
        {
            output.Write($"| {Escape(rule.Id)} | {TextOr(rule.Period)} | {TextOr(rule.Trigger)} "
                + $"| {TextOr(rule.Action)} | {Escape(string.Join(", ", rule.Clauses))} |\n");
        }

        output.Write("\n");
    }

    private static void WriteRights(PrivacyPolicy policy, TextWriter output)
    {
        output.Write("## Your rights\n\n");
        if (policy.Rights is not { List.IsEmpty: false } rights)
            output.Write($"Rights: {NotStated}.\n");
        else
            output.Write(string.Concat(rights.List.Select(right => $"- {Escape(DescriptionOf(right))}\n")));
        if (policy.Deadlines?.RightsRequest is { } period)
            output.Write($"\nWe answer a request within {Escape(period)}.\n");
        if (policy.Deadlines?.MarketingOptOut is { } span)
            output.Write($"We stop marketing within {span.Days} {Escape(span.Kind)} days of your objection.\n");
        output.Write("\n");
    }

    private static string DescriptionOf(string right) =>
        Taxonomy.Rights.Find(right) is { } known ? $"{right}: {known.Description} (Art. {known.Article})" : right;

    private static string TextOr(string? text) => string.IsNullOrEmpty(text) ? NotStated : Escape(text);
}
