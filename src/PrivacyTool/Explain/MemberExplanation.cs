using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Privacy.Model;
using Privacy.Model.Json;
using PrivacyInventory.Views;

namespace PrivacyTool.Explain;

/// <summary>Says why a member is personal data, which entries of the policy govern it and what they cite.</summary>
internal sealed class MemberExplanation(InventoryDocument inventory, PrivacyPolicy? policy)
{
    public static string RuleAsJson(string id, string page)
    {
        JsonWriter json = new();
        return json.BeginObject().Member("rule", id).Member("markdown", page).EndObject() + "\n";
    }

    public void WriteText(InventoryMember member, TextWriter output)
    {
        output.WriteLine(VisibleText.Of(ActivityBuilder.NameOf(member)));
        foreach ((string label, string text) in FactsOf(member))
            output.WriteLine($"  {label,-12} {VisibleText.Of(text)}");
        output.WriteLine();
    }

    public string AsJson(IEnumerable<InventoryMember> members)
    {
        JsonWriter json = new();
        json.BeginObject().Name("members").BeginArray();
        foreach (InventoryMember member in members)
        {
            json.BeginObject().Member("name", ActivityBuilder.NameOf(member)).Name("facts").BeginArray();
            foreach ((string label, string text) in FactsOf(member))
                json.BeginObject().Member("fact", label).Member("text", text).EndObject();
            json.EndArray().EndObject();
        }

        json.EndArray().EndObject();
        return json + "\n";
    }

    private IEnumerable<(string Label, string Text)> FactsOf(InventoryMember member)
    {
        yield return ("declared", $"{member.MemberType} {member.Kind} in {member.Assembly}{PlaceOf(member.Location)}");
        yield return ("is", CategoryText(member));
        if (PolicyText(member) is { } stated)
            yield return ("policy", stated);
        yield return ("subject", member.Subject ?? "not stated");
        if (member.Purposes.IsEmpty)
            yield return ("purpose", "none stated: every use needs one (GDPR Art. 5(1)(b))");
        foreach (InventoryPurpose purpose in member.Purposes)
            yield return ("purpose", PurposeText(purpose));
        foreach (string recipient in member.Recipients)
            yield return ("recipient", RecipientText(recipient));
        yield return ("retention", member.Retention is { } rule ? RetentionText.Of(rule) : "no rule");
        string redaction = member.Redaction == "forbid" ? "forbidden: an error at compile time" : member.Redaction;
        yield return ("in sinks", redaction);
        if (!member.Clauses.IsEmpty)
            yield return ("clauses", string.Join(", ", member.Clauses));
        foreach (InventoryException exception in ExceptionsOf(member))
            yield return ("exception", $"{exception.Rule} until {exception.Until ?? "no date"}: {exception.Reason}");
    }

    private static string CategoryText(InventoryMember member)
    {
        CategoryInfo? category = Taxonomy.FindCategory(member.Category);
        return category is null
            ? $"{member.Category}, {member.GdprStatus} data"
            : $"{member.Category}: {category.Description} "
                + $"({member.GdprStatus}, GDPR Art. {category.GdprArticle}; {category.DpvIri})";
    }

    private string? PolicyText(InventoryMember member)
    {
        if (policy is null)
            return null;
        if (policy.FindProhibited(member.Category) is { } ban)
            return $"bans {ban.Category} ({PolicyCitation.Of(ban)})";
        return policy.FindCollected(member.Category) is { } entry
            ? $"announces {entry.Category} ({PolicyCitation.Of(entry)})"
            : $"does not announce {member.Category}";
    }

    private string PurposeText(InventoryPurpose purpose)
    {
        PurposeEntry? entry = policy?.FindPurpose(purpose.Id);
        string basis = purpose.LegalBasis ?? entry?.LegalBasis ?? "no legal basis stated";
        return entry is null ? $"{purpose.Id}, {basis}" : $"{purpose.Id}, {basis} ({PolicyCitation.Of(entry)})";
    }

    private string RecipientText(string id)
    {
        RecipientEntry? entry = policy?.FindRecipient(id);
        InventoryRecipient? row = inventory.Recipients.FirstOrDefault(recipient => recipient.Id == id);
        string countries = string.Join(", ", row?.Countries ?? entry?.Countries ?? default);
        string where = countries.Length == 0 ? "no country stated" : countries;
        return entry is null ? $"{id}, {where}" : $"{id}, {where} ({PolicyCitation.Of(entry)})";
    }

    private IEnumerable<InventoryException> ExceptionsOf(InventoryMember member)
    {
        string name = ActivityBuilder.NameOf(member);
        return inventory.Exceptions.Where(exception =>
            exception.Target == member.Type || string.Equals(exception.Target, name, StringComparison.Ordinal));
    }

    private static string PlaceOf(InventoryLocation? location) =>
        location is null ? string.Empty : $", {location.File}:{location.Line}";
}
