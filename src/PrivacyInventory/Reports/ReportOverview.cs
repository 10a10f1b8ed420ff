using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using PrivacyInventory.Views;

namespace PrivacyInventory.Reports;

/// <summary>Writes the parts of the overview that need no script: figures, gaps, most frequent categories.</summary>
internal static class ReportOverview
{
    private const int BarsShown = 12;
    private const int GapsShown = 12;

    public static string Cards(ReportFacts facts)
    {
        StringBuilder html = new();
        Card(html, facts.Inventory.Members.Count, "members with personal data", "#members", null, string.Empty);
        Card(html, facts.Categories.Count, "categories of data", "#members", null, string.Empty);
        Card(html, facts.SensitiveMembers, "special category or criminal", "#members", "special", "alarm");
        Card(html, facts.Recipients.Count, "recipients", "#recipients", null, string.Empty);
        Card(html, facts.TransferredMembers, "sent outside the EEA", "#members", "transfer", "warn");
        Card(html, facts.RetentionGaps, "without a retention period", "#members", "gap", "warn");
        Card(html, facts.MembersWithoutPurpose, "without a purpose", "#members", "purposeless", "warn");
        html.Append("<li><a class=\"card\" id=\"expired-card\" href=\"#exceptions\" data-chip=\"expired\">")
            .Append("<b id=\"expired-count\">–</b><span>expired exceptions of ")
            .Append(Number(facts.Inventory.Exceptions.Count)).Append("</span></a></li>\n");
        return html.ToString();
    }

    public static string Attention(ReportFacts facts)
    {
        List<string> gaps = GapsOf(facts);
        if (gaps.Count == 0)
            return "<p><span class=\"badge ok\">Complete</span> No gap was found in what code and policy state.</p>";
        StringBuilder html = new("<ul class=\"attention\">\n");
        for (int index = 0; index < Math.Min(gaps.Count, GapsShown); index++)
            html.Append("<li>").Append(gaps[index]).Append("</li>\n");
        if (gaps.Count > GapsShown)
            html.Append("<li>and ").Append(Number(gaps.Count - GapsShown)).Append(" more in the tables</li>\n");
        return html.Append("</ul>").ToString();
    }

    public static string Bars(ReportFacts facts)
    {
        List<KeyValuePair<string, int>> categories = [.. facts.Categories];
        categories.Sort(static (left, right) =>
            right.Value != left.Value ? right.Value.CompareTo(left.Value) : string.CompareOrdinal(left.Key, right.Key));
        if (categories.Count == 0)
            return "<p>The inventory has no member with personal data.</p>";
        StringBuilder html = new("<dl class=\"bars\">\n");
        for (int index = 0; index < Math.Min(categories.Count, BarsShown); index++)
        {
            string category = Html.Escape(categories[index].Key);
            double share = 100.0 * categories[index].Value / categories[0].Value;
            bool sensitive = CategoryStatus.IsSensitive(CategoryStatus.StatusOf(categories[index].Key));
            html.Append("<dt><a href=\"#members\" data-column=\"category\" data-filter=\"")
                .Append(category).Append("\">").Append(category).Append("</a></dt><dd")
                .Append(sensitive ? " class=\"sensitive\"" : string.Empty)
                .Append("><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
                .Append("<rect height=\"8\" width=\"")
                .Append(share.ToString("0.#", CultureInfo.InvariantCulture))
                .Append("\"/></svg></dd><dd class=\"number\">")
                .Append(Number(categories[index].Value)).Append("</dd>\n");
        }

        return html.Append("</dl>").ToString();
    }

    private static void Card(StringBuilder html, int count, string label, string target, string? chip, string kind)
    {
        html.Append("<li><a class=\"card");
        if (kind.Length != 0)
            html.Append(' ').Append(count == 0 ? "ok" : kind);
        html.Append("\" href=\"").Append(target).Append('"');
        if (chip is not null)
            html.Append(" data-chip=\"").Append(chip).Append('"');
        html.Append("><b>").Append(Number(count)).Append("</b><span>").Append(label).Append("</span></a></li>\n");
    }

    private static List<string> GapsOf(ReportFacts facts)
    {
        List<string> alarms = [];
        List<string> gaps = [];
        if (facts.SensitiveMembers != 0)
        {
            string message = $"{Members(facts.SensitiveMembers)} under GDPR Art. 9 or 10";
            alarms.Add(Gap("alarm", "special", "#members", message));
        }

        foreach (RecipientRow recipient in facts.Recipients)
        {
            if (recipient.LacksMechanism)
            {
                string message = $"{recipient.Id}: transfer outside the EEA without a stated mechanism";
                alarms.Add(Gap("alarm", "unsafe", "#recipients", message));
            }

            if (recipient.Countries.Count == 0)
                gaps.Add(Gap("warn", "placeless", "#recipients", $"{recipient.Id}: no country stated"));
        }

        AddBaseless(gaps, facts);
        AddCount(gaps, "gap", facts.RetentionGaps, "without a retention period");
        AddCount(gaps, "purposeless", facts.MembersWithoutPurpose, "without a purpose");
        AddCount(gaps, "subjectless", facts.MembersWithoutSubject, "without a data subject");
        return [.. alarms, .. gaps];
    }

    private static void AddCount(List<string> gaps, string chip, int count, string lack)
    {
        if (count != 0)
            gaps.Add(Gap("warn", chip, "#members", $"{Members(count)} {lack}"));
    }

    private static void AddBaseless(List<string> gaps, ReportFacts facts)
    {
        SortedSet<string> baseless = new(StringComparer.Ordinal);
        foreach (Activity activity in facts.Activities)
        {
            if (activity is { LegalBasis: null, Purpose: { } purpose })
                baseless.Add(purpose);
        }

        foreach (string purpose in baseless)
            gaps.Add(Gap("warn", "baseless", "#processing", $"{purpose}: no legal basis stated"));
    }

    private static string Gap(string kind, string chip, string target, string message) =>
        $"<span class=\"badge {kind}\">{(kind == "alarm" ? "High" : "Gap")}</span> "
        + $"<a href=\"{target}\" data-chip=\"{chip}\">{Html.Escape(message)}</a>";

    private static string Members(int count) => count == 1 ? "1 member" : Number(count) + " members";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
