using System;
using System.Collections.Generic;
using System.IO;
using Privacy.Model;
using PrivacyInventory.Views;
using Collections = System.Collections.Generic.SortedDictionary<
    string, System.Collections.Generic.SortedDictionary<string, Privacy.Model.InventoryMember>>;

namespace PrivacyInventory.Exports;

/// <summary>Writes a fides dataset for each assembly: types are collections, members are fields.</summary>
internal static class FidesDatasetWriter
{
    public static void Write(ExportSource source, TextWriter output)
    {
        YamlWriter yaml = new(output);
        SortedDictionary<string, Collections> datasets =
            Group(source.Inventory);
        yaml.Sequence("dataset", datasets.Count);
        foreach (KeyValuePair<string, Collections> dataset in datasets)
        {
            yaml.Item();
            yaml.Text("fides_key", FidesKeys.Of(dataset.Key))
                .Text("name", dataset.Key)
                .Text("description", "Personal data declared in the code of " + dataset.Key)
                .Sequence("collections", dataset.Value.Count);
            foreach (KeyValuePair<string, SortedDictionary<string, InventoryMember>> collection in dataset.Value)
                WriteCollection(yaml, collection.Key, collection.Value, source);
            yaml.EndItem();
        }
    }

    // Field and collection names are unique in fides; a member's name is unique within its type
    private static SortedDictionary<string, Collections> Group(
        InventoryDocument inventory)
    {
        SortedDictionary<string, Collections> datasets =
            new(StringComparer.Ordinal);
        foreach (InventoryMember member in inventory.Members)
        {
            if (!datasets.TryGetValue(member.Assembly, out Collections? types))
                datasets.Add(member.Assembly, types = new(StringComparer.Ordinal));
            if (!types.TryGetValue(member.Type, out SortedDictionary<string, InventoryMember>? fields))
                types.Add(member.Type, fields = new(StringComparer.Ordinal));
            fields[member.Member.Length == 0 ? member.Type : member.Member] = member;
        }

        return datasets;
    }

    private static void WriteCollection(
        YamlWriter yaml, string type, SortedDictionary<string, InventoryMember> fields, ExportSource source)
    {
        yaml.Item();
        yaml.Text("name", type).Sequence("fields", fields.Count);
        foreach (KeyValuePair<string, InventoryMember> field in fields)
        {
            InventoryMember member = field.Value;
            yaml.Item();
            yaml.Text("name", field.Key).Text("description", DescriptionOf(member));
            yaml.List("data_categories", source.FideslangKeyOf(member.Category) is { } key ? [key] : []);
            yaml.EndItem();
        }

        yaml.EndItem();
    }

    private static string DescriptionOf(InventoryMember member)
    {
        string retention = member.Retention is { } rule ? RetentionText.Of(rule) : RetentionText.NotStated;
        return $"{member.Category}; retention: {retention}; in sinks: {member.Redaction}";
    }
}
