using System.Text;
using Microsoft.CodeAnalysis;

namespace DocumentationGenerator;

/// <summary>
/// The configurations of the package. Rules are set one by one: a severity for a category does not reach findings in
/// privacy.json, which stand in no source file.
/// </summary>
public static class Presets
{
    public const string Folder = "src/PrivacyAnalyzers.Package/configuration";

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["recommended"] = Render("Every rule at its own severity.", static _ => null),
        ["strict"] = Render(
            "Every error and warning fails the build; what only informs is a warning.",
            static rule => rule.DefaultSeverity >= DiagnosticSeverity.Warning ? "error" : "warning"),
        ["off"] = Render(
            "No rule reports; redaction code and the inventory are still generated.", static _ => "none"),
    };

    private static string Render(string purpose, Func<DiagnosticDescriptor, string?> severityOf)
    {
        StringBuilder text = new();
        text.Append("# ").Append(purpose).Append(" A rule's severity in an .editorconfig or another global\n");
        text.Append("# configuration wins. Written by build/DocumentationGenerator.\n");
        text.Append("is_global = true\nglobal_level = -1\n");
        string? category = null;
        foreach (DiagnosticDescriptor rule in RuleTable.Rules)
        {
            if (severityOf(rule) is not { } severity)
                continue;
            if (rule.Category != category)
                text.Append("\n# ").Append(category = rule.Category).Append('\n');
            text.Append($"dotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        }

        return text.ToString();
    }
}
