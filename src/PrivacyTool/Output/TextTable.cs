using PrivacyInventory.Views;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PrivacyTool.Output;

/// <summary>Tables for people. Text from inventories is never read as markup.</summary>
internal static class TextTable
{
    public static Table Create(params string[] columns)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in columns)
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        return table;
    }

    public static IRenderable Cell(string? text) => new Text(VisibleText.Of(text));

    public static IRenderable Severity(string severity) => new Text(severity, severity switch
    {
        "blocker" or "error" => new Style(Color.Red, decoration: Decoration.Bold),
        "warning" => new Style(Color.Yellow),
        _ => new Style(Color.Grey),
    });

    public static void Write(ToolHost host, Table table) => host.CreateConsole().Write(table);
}
