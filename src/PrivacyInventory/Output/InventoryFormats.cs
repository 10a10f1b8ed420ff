using System;
using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyInventory.Output;

/// <summary>The forms that a build can write beside its output, by name and file extension.</summary>
internal static class InventoryFormats
{
    private static readonly Dictionary<string, Func<InventoryDocument, string>> Writers =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["json"] = InventoryJson.Write,
            ["csv"] = InventoryCsv.Write,
            ["md"] = InventoryMarkdown.Write,
        };

    public static string Names => string.Join(", ", Writers.Keys);

    public static bool TryGet(string name, out Func<InventoryDocument, string> write)
    {
        bool isKnown = Writers.TryGetValue(name, out Func<InventoryDocument, string>? writer);
        write = writer ?? InventoryJson.Write;
        return isKnown;
    }
}
