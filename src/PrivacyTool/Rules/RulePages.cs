using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PrivacyTool.Rules;

/// <summary>The documentation pages of all rules, carried inside the tool.</summary>
internal static class RulePages
{
    private const string Prefix = "PrivacyTool.Rules.";

    /// <summary>Rule ids in order.</summary>
    public static IReadOnlyList<string> Ids { get; } = typeof(RulePages).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name[Prefix.Length..]))
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>Whether this version has the rule.</summary>
    public static bool Exists(string id) => Ids.Contains(id, StringComparer.Ordinal);

    public static bool IsRuleId(string text) =>
        text.Length == 8
        && text.StartsWith("PRIV", StringComparison.OrdinalIgnoreCase)
        && text.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The page as Markdown; null when there is no such rule.</summary>
    public static string? Find(string id)
    {
        string name = $"{Prefix}{id.ToUpperInvariant()}.md";
        using Stream? stream = typeof(RulePages).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Title of a rule's page; the id when there is no page.</summary>
    public static string TitleOf(string id)
    {
        string? page = Find(id);
        int colon = page?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        return colon < 0 ? id : page!.AsSpan(colon + 2, page.AsSpan(colon).IndexOf('\n') - 2).Trim().ToString();
    }
}
