using System.Text;

namespace Privacy.TaxonomyGenerator;

/// <summary>Spelling of codes and texts in generated source.</summary>
internal static class Words
{
    private const string Dpv = "https://w3id.org/dpv#";
    private const string DpvPersonalData = "https://w3id.org/dpv/pd#";
    private const string DpvGdpr = "https://w3id.org/dpv/legal/eu/gdpr#";

    /// <summary><c>LegitimateInterests</c> as "Legitimate interests".</summary>
    public static string Spell(string code)
    {
        StringBuilder text = new();
        for (int i = 0; i < code.Length; i++)
        {
            bool starts = i > 0 && char.IsUpper(code[i]) && !char.IsUpper(code[i - 1]);
            bool acronym = char.IsUpper(code[i]) && i + 1 < code.Length && char.IsUpper(code[i + 1]);
            if (starts)
                text.Append(' ');
            bool lower = i > 0 && !acronym && (starts || !char.IsUpper(code[i - 1]));
            text.Append(lower ? char.ToLowerInvariant(code[i]) : code[i]);
        }

        return text.ToString();
    }

    /// <summary><c>maskEmail</c> as <c>MaskEmail</c>.</summary>
    public static string Pascal(string code) => char.ToUpperInvariant(code[0]) + code[1..];

    public static string Xml(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>An IRI as a link that shows its prefixed name.</summary>
    public static string Link(string iri) => $"""<see href="{iri}">{Shorten(iri)}</see>""";

    /// <summary>An IRI as a Markdown link that shows its prefixed name.</summary>
    public static string MarkdownLink(string iri) => $"[{Shorten(iri)}]({iri})";

    /// <summary>The article an IRI of the GDPR extension stands for: <c>#A7-3</c> is 7(3).</summary>
    public static string ArticleOf(string gdprIri)
    {
        string[] parts = gdprIri[(gdprIri.IndexOf("#A", StringComparison.Ordinal) + 2)..].Split('-');
        return parts[0] + string.Concat(parts.Skip(1).Select(static part => $"({part})"));
    }

    private static string Shorten(string iri)
    {
        if (iri.StartsWith(DpvGdpr, StringComparison.Ordinal))
            return "eu-gdpr:" + iri[DpvGdpr.Length..];
        if (iri.StartsWith(DpvPersonalData, StringComparison.Ordinal))
            return "pd:" + iri[DpvPersonalData.Length..];
        return iri.StartsWith(Dpv, StringComparison.Ordinal) ? "dpv:" + iri[Dpv.Length..] : iri;
    }
}
