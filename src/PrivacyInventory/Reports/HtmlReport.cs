using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Reports;

/// <summary>
/// Writes an inventory as one HTML file that needs no network: style, script and data are inside, and a content
/// security policy lets the browser run only these. The same inventory and title give the same bytes.
/// </summary>
internal static class HtmlReport
{
    private static readonly string[] Styles = ["report.css", "report.tables.css"];

    private static readonly string[] Scripts =
        ["report.core.js", "report.table.js", "report.views.js", "report.registers.js", "report.pages.js"];

    public static void Write(InventoryDocument inventory, string title, TextWriter output)
    {
        ReportFacts facts = new(inventory);
        string style = "\n" + Join(Styles);
        string script = "\n(() => {\n\"use strict\";\n" + Join(Scripts) + "})();\n";
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["title"] = Html.Escape(title),
            ["subtitle"] = Html.Escape(SubtitleOf(inventory)),
            ["style"] = style,
            ["style-hash"] = HashOf(style),
            ["script"] = script,
            ["script-hash"] = HashOf(script),
            ["members"] = Number(inventory.Members.Count),
            ["activities"] = Number(facts.Activities.Count),
            ["recipients"] = Number(facts.Recipients.Count),
            ["rules"] = Number(facts.Retention.Count),
            ["exceptions"] = Number(inventory.Exceptions.Count),
            ["sinks"] = Number(inventory.Sinks.Count),
            ["assemblies"] = Number(inventory.Assemblies.Count),
            ["cards"] = ReportOverview.Cards(facts),
            ["map"] = MapOf(facts),
            ["attention"] = ReportOverview.Attention(facts),
            ["bars"] = ReportOverview.Bars(facts),
            ["footer"] = $"Inventory schema {Html.Escape(inventory.SchemaVersion)}. "
                + "This file holds everything it shows and loads nothing.",
            ["data"] = ReportData.Of(title, facts),
        };
        Fill(ReadAsset("report.html"), parts, output);
    }

    private static void Fill(string template, Dictionary<string, string> parts, TextWriter output)
    {
        int position = 0;
        while (true)
        {
            int open = template.IndexOf("{{", position, StringComparison.Ordinal);
            if (open < 0)
                break;
            int close = template.IndexOf("}}", open, StringComparison.Ordinal);
            output.Write(template.Substring(position, open - position));
            output.Write(parts[template.Substring(open + 2, close - open - 2)]);
            position = close + 2;
        }

        output.Write(template.Substring(position));
    }

    private static string MapOf(ReportFacts facts)
    {
        if (DataMapBuilder.Build(facts.Activities) is not { } map)
            return "<p class=\"empty\">There is no personal data to draw.</p>";
        StringBuilder svg = new();
        DataMapSvg.Append(svg, map);
        return svg.ToString();
    }

    private static string SubtitleOf(InventoryDocument inventory)
    {
        SortedSet<string> policies = new(StringComparer.Ordinal);
        foreach (InventoryAssembly assembly in inventory.Assemblies)
        {
            if (assembly.PolicyName is { } name)
                policies.Add(assembly.PolicyVersion is { } version ? $"{name}, version {version}" : name);
        }

        string count = inventory.Assemblies.Count == 1
            ? inventory.Assemblies[0].Name
            : $"{Number(inventory.Assemblies.Count)} assemblies";
        return policies.Count switch
        {
            0 => count + " · built without a policy",
            <= 3 => count + " · built against " + string.Join("; ", policies),
            _ => $"{count} · built against {Number(policies.Count)} policies",
        };
    }

    private static string Join(string[] names)
    {
        StringBuilder joined = new();
        foreach (string name in names)
            joined.Append(ReadAsset(name)).Append('\n');
        return joined.ToString();
    }

    private static string ReadAsset(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("PrivacyInventory.Assets." + name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private static string HashOf(string inline)
    {
        using SHA256 sha = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(inline)));
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
