using System;
using System.Collections.Generic;
using System.Globalization;
using Privacy.Model.Json;

namespace Privacy.Model;

/// <summary>The properties of one row, read with the right type or reported.</summary>
internal sealed class InventoryRowFields(JsonNode row, InventoryReadContext context)
{
    /// <summary>A text that every row of its kind has; reported when absent.</summary>
    public string Required(string name)
    {
        JsonNode? node = row.Find(name);
        if (node is { Kind: JsonKind.String })
            return node.Text;
        context.Report($"\"{name}\" is a text that each row has.", node?.Start ?? row.Start);
        return "";
    }

    public string? Optional(string name)
    {
        if (Find(name) is not { } node)
            return null;
        if (node.Kind == JsonKind.String)
            return node.Text;
        context.Report($"\"{name}\" is a text.", node.Start);
        return null;
    }

    public int? Number(string name)
    {
        if (Find(name) is not { } node)
            return null;
        if (node.Kind == JsonKind.Number
            && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        context.Report($"\"{name}\" is a whole number.", node.Start);
        return null;
    }

    public bool Flag(string name)
    {
        if (Find(name) is not { } node)
            return false;
        if (node.Kind is not (JsonKind.True or JsonKind.False))
            context.Report($"\"{name}\" is true or false.", node.Start);
        return node.Kind == JsonKind.True;
    }

    public EquatableArray<string> Strings(string name)
    {
        return Items(name, item =>
        {
            if (item.Kind != JsonKind.String)
                context.Report($"\"{name}\" holds texts.", item.Start);
            return item.Text;
        });
    }

    public EquatableArray<InventoryPurpose> Purposes() => Items("purposes", item =>
    {
        InventoryRowFields fields = new(item, context);
        return new InventoryPurpose(fields.Required("id"), fields.Optional("legalBasis"));
    });

    public InventoryRetention? Retention()
    {
        if (Find("retention") is not { } node)
            return null;
        InventoryRowFields fields = new(node, context);
        return new InventoryRetention(
            fields.Required("rule"), fields.Optional("period"), fields.Optional("trigger"), fields.Optional("action"));
    }

    public InventoryLocation? Location() =>
        Optional("file") is { } file ? new InventoryLocation(file, Number("line") ?? 0) : null;

    private EquatableArray<T> Items<T>(string name, Func<JsonNode, T> read)
        where T : IEquatable<T>
    {
        if (Find(name) is not { } node)
            return default;
        if (node.Kind != JsonKind.Array)
        {
            context.Report($"\"{name}\" is an array.", node.Start);
            return default;
        }

        List<T> items = new(node.Items.Count);
        foreach (JsonNode item in node.Items)
            items.Add(read(item));
        return items.ToEquatableArray();
    }

    private JsonNode? Find(string name) => row.Find(name) is { Kind: not JsonKind.Null } node ? node : null;
}
