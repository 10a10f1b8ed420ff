using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Privacy.Model;
using Privacy.Model.Json;
using PrivacyInventory.Views;

namespace PrivacyTool.Skeleton;

/// <summary>
/// Writes a first privacy.json from what code declares. Nothing is made up: what only people can decide is null, with
/// a comment on what usually stands there.
/// </summary>
internal sealed class PolicySkeleton(
    InventoryDocument inventory, IReadOnlyList<NameSuggestion> suggestions, TextWriter output)
{
    public void Write()
    {
        output.Write("""
            // Skeleton made from annotations. Fill in every null; null states nothing and is reported as incomplete.
            {
              "policy": {"name": null, "version": 1, "effectiveDate": null, "collectedListIsClosed": false},
              "controller": {"legalName": null, "address": null, "email": null, "dpo": null},

            """.ReplaceLineEndings("\n"));
        WriteCollected();
        output.Write("  \"prohibited\": [],\n");
        WritePurposes();
        WriteRecipients();
        output.Write("  \"cookies\": [],\n");
        WriteRetention();
        output.Write("""
              "rights": {
                "list": ["Access", "Rectification", "Erasure", "Restriction", "Portability", "Object", "Complaint"]
              }
            }

            """.ReplaceLineEndings("\n"));
    }

    private void WriteCollected()
    {
        output.Write("  \"collected\": [\n");
        SortedDictionary<string, List<InventoryMember>> categories = new(StringComparer.Ordinal);
        foreach (InventoryMember member in inventory.Members)
        {
            if (!categories.TryGetValue(member.Category, out List<InventoryMember>? members))
                categories.Add(member.Category, members = []);
            members.Add(member);
        }

        List<string> lines = categories.Select(pair => Entry(json => json
            .Member("category", pair.Key)
            .Member("purposes", Distinct(pair.Value.SelectMany(PurposesOf)))
            .Member("sources", Distinct(pair.Value.SelectMany(member => member.Sources)))
            .Member("clauses", default(EquatableArray<string>)))).ToList();
        WriteList(lines);
        var groups = suggestions.GroupBy(item => item.Category).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, NameSuggestion> group in groups)
        {
            IEnumerable<string> names = group.Select(item => item.Member).Order(StringComparer.Ordinal);
            string members = string.Join(", ", names.Take(10));
            output.Write($"    // by name {Comment(group.Key)}: {Comment(members)}\n");
        }

        output.Write("  ],\n");
    }

    private void WritePurposes()
    {
        output.Write("  \"purposes\": [\n");
        IEnumerable<string> purposes = inventory.Members
            .SelectMany(PurposesOf)
            .Concat(inventory.Processing.Select(row => row.Purpose));
        EquatableArray<string> ids = Distinct(purposes);
        List<string> entries = ids.Select(id => Entry(json => json
            .Member("id", id).Member("legalBasis", null).Member("clauses", default(EquatableArray<string>)))).ToList();
        WriteList(entries, index => Taxonomy.FindPurpose(ids[index]) is { } known
            ? $" // usually {known.UsualLegalBasis}"
            : string.Empty);
        output.Write("  ],\n");
    }

    private void WriteRecipients()
    {
        output.Write("  \"recipients\": [\n");
        IReadOnlyList<Activity> activities = Activities.Of(inventory);
        WriteList(RecipientRow.Register(inventory, activities)
            .Select(row => Entry(json =>
            {
                json.Member("id", row.Id).Name("role").Value(null).Name("countries");
                json = row.Countries.Count == 0 ? json.Value(null) : json.Value(row.Countries.ToEquatableArray());
                json.Member("purposes", row.Purposes.ToEquatableArray()).Member("transferMechanism", null)
                    .Member("clauses", default(EquatableArray<string>));
            }))
            .ToList());
        output.Write("  ],\n");
    }

    private void WriteRetention()
    {
        output.Write("  \"retention\": {\"rules\": [\n");
        IEnumerable<string> rules = inventory.Members
            .Where(member => member.Retention is { } retention && retention.Rule != retention.Period)
            .Select(member => member.Retention!.Rule);
        WriteList(Distinct(rules)
            .Select(id => Entry(json => json
                .Member("id", id).Member("trigger", null).Member("period", null).Member("action", null)))
            .ToList());
        output.Write("  ]},\n");
    }

    private void WriteList(IReadOnlyList<string> entries, Func<int, string>? comment = null)
    {
        for (int index = 0; index < entries.Count; index++)
        {
            string comma = index == entries.Count - 1 ? string.Empty : ",";
            output.Write($"    {entries[index]}{comma}{comment?.Invoke(index)}\n");
        }
    }

    private static string Entry(Action<JsonWriter> write)
    {
        JsonWriter json = new(indented: false);
        json.BeginObject();
        write(json);
        return json.EndObject().ToString();
    }

    private static IEnumerable<string> PurposesOf(InventoryMember member) =>
        member.Purposes.Select(purpose => purpose.Id);

    private static EquatableArray<string> Distinct(IEnumerable<string> items) =>
        items.Where(item => item.Length != 0).Distinct().Order(StringComparer.Ordinal).ToEquatableArray();

    private static string Comment(string text) => VisibleText.Of(text);
}
