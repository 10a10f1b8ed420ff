using System.IO;
using Privacy.Model;
using PrivacyInventory.Exports;

namespace PrivacyTool.Tests;

/// <summary>Exports written to text.</summary>
internal static class Written
{
    public static string Text(string format, InventoryDocument inventory, PrivacyPolicy? policy = null)
    {
        StringWriter writer = new();
        Assert.True(TextExports.TryWrite(format, new ExportSource(inventory, policy, "2026-11-23"), writer));
        return writer.ToString();
    }
}
