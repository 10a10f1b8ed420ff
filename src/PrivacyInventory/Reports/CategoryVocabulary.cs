using System;
using System.Collections.Generic;
using System.Text;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Reports;

/// <summary>Writes what law and public vocabularies say of each category in the report.</summary>
internal static class CategoryVocabulary
{
    public static void AppendTo(StringBuilder json, ReportFacts facts)
    {
        Dictionary<string, InventoryCategory> stated = new(StringComparer.Ordinal);
        foreach (InventoryCategory category in facts.Inventory.Categories)
            stated[category.Code] = category;
        json.Append(",\n\"categories\":{");
        bool isFirst = true;
        foreach (string code in facts.Categories.Keys)
        {
            CategoryInfo? known = Taxonomy.FindCategory(code);
            stated.TryGetValue(code, out InventoryCategory? row);
            if (known is null && row is null)
                continue;
            json.Append(isFirst ? "\n" : ",\n").AppendJson(VisibleText.Of(code)).Append(":{");
            isFirst = false;
            AppendEntry(json, known, row);
            json.Append('}');
        }

        json.Append('}');
    }

    private static void AppendEntry(StringBuilder json, CategoryInfo? known, InventoryCategory? row)
    {
        string? article = row?.GdprArticle ?? known?.GdprArticle;
        string? status = row?.GdprStatus ?? known?.Status.ToString().ToLowerInvariant();
        string? play = row?.GooglePlayLabel
            ?? (known?.GooglePlayType is { } type ? $"{known.GooglePlayCategory} / {type}" : null);
        Append(json, "description", row?.Description ?? known?.Description);
        Append(json, "article", article is null ? status : $"Art. {article}, {status}");
        Append(json, "ccpa", row?.CcpaLetters ?? known?.CcpaLetters);
        Append(json, "sensitive", row?.CcpaSensitive ?? known?.CcpaSensitive);
        Append(json, "dpv", row?.DpvIri ?? known?.DpvIri);
        Append(json, "fideslang", row?.FideslangKey ?? known?.FideslangKey);
        Append(json, "apple", row?.AppleLabel ?? known?.AppleLabel);
        Append(json, "play", play);
        Append(json, "atRest", known?.AtRest);
    }

    private static void Append(StringBuilder json, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (json[json.Length - 1] != '{')
            json.Append(',');
        json.AppendJson(name).Append(':').AppendJson(VisibleText.Of(value));
    }
}
