using System.Text;

namespace Privacy.TaxonomyGenerator;

/// <summary>Writes the page that lists the vocabulary for people.</summary>
internal static class PageEmitter
{
    public static string Emit(TaxonomyDocument document)
    {
        StringBuilder page = new();
        page.Append(
            """
            # Taxonomy

            <!-- Written by build/TaxonomyGenerator from src/Shared/Taxonomy/taxonomy.json: edit that file, run it again. -->

            The vocabulary of annotations, policy and reports. Terms refer to the
            [Data Privacy Vocabulary](https://w3id.org/dpv) and to fideslang; see THIRD-PARTY-NOTICES.md. What each redaction
            does is on the page on [redaction](redaction.md).

            CCPA: letters of California Civil Code 1798.140(v)(1); `!` sensitive personal information, `?` sensitive in part.


            """);
        EmitCategories(page, document);
        EmitPurposes(page, document);
        EmitTerms(page, document);
        return page.ToString();
    }

    private static void EmitCategories(StringBuilder page, TaxonomyDocument document)
    {
        page.Append("## Categories\n");
        foreach (CategoryNode group in document.Groups)
        {
            page.Append($"\n### {group.Code}\n\n{group.Description}.\n\n");
            Head(page, "category", "meaning", "GDPR", "CCPA", "DPV", "in sinks", "on display");
            foreach (CategoryNode leaf in document.Leaves.Where(leaf => leaf.Parent == group.Code))
            {
                Row(
                    page,
                    $"`{leaf.Code}`",
                    leaf.Description,
                    $"Art. {leaf.Gdpr!.Article}",
                    DescribeCcpa(leaf.Ccpa!),
                    Words.MarkdownLink(leaf.DpvMatch().Iri!),
                    $"`{leaf.Redaction!.Sink}`",
                    $"`{leaf.Redaction.Display}`");
            }
        }
    }

    private static void EmitPurposes(StringBuilder page, TaxonomyDocument document)
    {
        page.Append("\n## Purposes\n\nThe usual basis is a starting point for a skeleton, never advice.\n\n");
        Head(page, "purpose", "meaning", "usual basis", "DPV");
        foreach (PurposeNode purpose in document.Purposes)
        {
            Row(
                page,
                $"`{purpose.Code}`",
                purpose.Description,
                purpose.UsualLegalBasis,
                Words.MarkdownLink(purpose.Dpv.Iri!));
        }
    }

    private static void EmitTerms(StringBuilder page, TaxonomyDocument document)
    {
        page.Append("\n## Legal bases\n\n");
        Head(page, "basis", "GDPR", "must also state");
        foreach (LegalBasisNode basis in document.LegalBases)
            Row(page, $"`{basis.Code}`", $"Art. {basis.Article}", basis.Requires);

        page.Append("\n## Data subjects\n\n");
        page.Append(string.Join(", ", document.DataSubjects.Select(static subject => $"`{subject.Code}`"))).Append(".\n");

        page.Append("\n## Retention triggers\n\n");
        Head(page, "trigger", "meaning", "members that usually carry it");
        foreach (RetentionTriggerNode trigger in document.RetentionTriggers)
        {
            Row(
                page,
                $"`{trigger.Code}`",
                trigger.Description,
                string.Join(" ", trigger.TimestampMemberHints.Select(static hint => $"`{hint}`")));
        }

        page.Append("\n## Cookie classes\n\n");
        Head(page, "class", "name of the ICC UK", "consent first");
        foreach (CookieClassNode cookie in document.CookieClasses)
            Row(page, $"`{cookie.Code}`", cookie.IccUk ?? "", cookie.ConsentGate ? "yes" : "no");
    }

    private static string DescribeCcpa(CcpaNode ccpa) => string.Concat(ccpa.Letters) + ccpa.Sensitive switch
    {
        "yes" => " !",
        "conditional" => " ?",
        _ => "",
    };

    private static void Head(StringBuilder page, params string[] columns)
    {
        Row(page, columns);
        page.Append('|').Append(string.Concat(columns.Select(static _ => "---|"))).Append('\n');
    }

    private static void Row(StringBuilder page, params string[] cells) =>
        page.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
}
