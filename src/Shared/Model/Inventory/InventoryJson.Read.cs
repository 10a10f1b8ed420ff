using System;
using System.Collections.Generic;
using System.Globalization;
using Privacy.Model.Json;

namespace Privacy.Model;

internal static partial class InventoryJson
{
    /// <summary>
    /// Reads a document of this or an older schema version. Sections and properties it does not know are passed over,
    /// missing ones are empty; a row without what makes it a row is an error at its place. Never throws.
    /// </summary>
    public static InventoryReadResult Read(string json)
    {
        JsonTree tree = JsonReader.Read(json);
        InventoryReadContext context = new(json);
        foreach (JsonError error in tree.Errors)
            context.Report(error.Message, error.Start);
        if (tree.Root is not { Kind: JsonKind.Object } root)
        {
            context.Report("An inventory is a JSON object.", tree.Root?.Start ?? 0);
            return context.Failure();
        }

        CheckVersion(root, context);
        InventoryDocument document = ReadSections(root, context);
        return context.HasErrors ? context.Failure() : new InventoryReadResult(document, default);
    }

    private static void CheckVersion(JsonNode root, InventoryReadContext context)
    {
        JsonNode? node = root.Find("schemaVersion");
        if (node is not { Kind: JsonKind.String })
        {
            context.Report("An inventory states its \"schemaVersion\".", node?.Start ?? root.Start);
            return;
        }

        string major = node.Text.Split('.')[0];
        if (!int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 1)
            context.Report($"Schema version {node.Text} is not known here; 1.x is.", node.Start);
    }

    private static InventoryDocument ReadSections(JsonNode root, InventoryReadContext context) =>
        InventoryMerge.Canonical(new InventoryDocument
        {
            Assemblies = Section(root, context, "assemblies", InventoryRowReader.Assembly),
            Categories = Section(root, context, "categories", InventoryRowReader.Category),
            Purposes = Section(root, context, "purposes", InventoryRowReader.PurposeTerm),
            Members = Section(root, context, "members", InventoryRowReader.Member),
            Processing = Section(root, context, "processing", InventoryRowReader.Processing),
            Recipients = Section(root, context, "recipients", InventoryRowReader.Recipient),
            Sinks = Section(root, context, "sinks", InventoryRowReader.Sink),
            Exceptions = Section(root, context, "exceptions", InventoryRowReader.Exception),
        });

    private static EquatableArray<T> Section<T>(
        JsonNode root, InventoryReadContext context, string name, Func<InventoryRowFields, T> read)
        where T : IEquatable<T>
    {
        if (root.Find(name) is not { } node)
            return default;
        if (node.Kind != JsonKind.Array)
        {
            context.Report($"\"{name}\" is an array.", node.Start);
            return default;
        }

        List<T> rows = new(node.Items.Count);
        foreach (JsonNode item in node.Items)
        {
            if (item.Kind == JsonKind.Object)
                rows.Add(read(new InventoryRowFields(item, context)));
            else
                context.Report($"Each of \"{name}\" is an object.", item.Start);
        }

        return rows.ToEquatableArray();
    }
}
