using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>A policy file of many entries, as a group of companies might generate from its records.</summary>
internal static class LargePolicy
{
    /// <summary>A valid file whose lists hold the given number of entries together.</summary>
    public static string Write(int entries)
    {
        int part = entries / 4;
        StringBuilder text = new();
        text.Append("""
            {
              "policy": {"name": "Large", "version": 7, "effectiveDate": "2026-01-01", "collectedListIsClosed": true, "clauses": ["S1"]},

            """);
        Add(text, "categories", part, static i =>
            $$"""{"code": "Own{{i % 40}}.Field{{i}}", "parent": "CommercialData.OrderHistory", "description": "Field {{i}}", "clauses": ["S2.{{i}}"]}""");
        Add(text, "collected", part, i =>
            $$"""{"category": "Own{{i % 40}}.Field{{i}}", "purposes": ["Purpose{{i}}", "Purpose{{(i + 7) % part}}"], "sources": ["Direct"], "retention": "P1Y", "clauses": ["S3.{{i}}"]}""");
        Add(text, "purposes", part, static i =>
            $$"""{"id": "Purpose{{i}}", "legalBasis": "LegitimateInterests", "interest": "Interest {{i}}", "liaUrl": "https://example.com/lia/{{i}}", "balancingDate": "2026-01-01", "clauses": ["S4.{{i}}"]}""");
        Add(text, "recipients", entries - (3 * part), i =>
            $$"""{"id": "Recipient{{i}}", "role": ["Processor"], "countries": ["DE", "FR"], "purposes": ["Purpose{{i % part}}"], "categories": ["Own{{i % 40}}.Field{{i}}"], "contractUrl": "https://example.com/{{i}}", "clauses": ["S5.{{i}}"]}""");
        text.Length -= 2;
        return text.Append("\n}\n").ToString();
    }

    private static void Add(StringBuilder text, string key, int count, Func<int, string> entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"  \"{key}\": [\n");
        for (int i = 0; i < count; i++)
            text.Append("    ").Append(entry(i)).Append(i + 1 < count ? ",\n" : "\n");
        text.Append("  ],\n");
    }
}
