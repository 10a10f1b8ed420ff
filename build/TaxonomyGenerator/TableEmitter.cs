using System.Globalization;
using Privacy.Model;

namespace Privacy.TaxonomyGenerator;

/// <summary>
/// Writes the tables of the taxonomy as text, one row a line and cells parted by bars: a compiler host pays for a
/// table only when it is asked for, and a reader can check it by eye.
/// </summary>
internal static class TableEmitter
{
    private const char Bar = '|';
    private const char Comma = ',';

    public static string Emit(TaxonomyDocument document)
    {
        IndentedWriter writer = ConstantsEmitter.Start("Privacy.Model");
        using (writer.WriteBlock("internal static class TaxonomyRows"))
        {
            writer.WriteLine($"public const string Version = \"{document.Version}\";");
            EmitVocabulary(writer, document);
            EmitLaw(writer, document);
            EmitRecords(writer, document);
        }

        return writer.ToString();
    }

    public static void WriteTable(IndentedWriter writer, string name, string columns, IEnumerable<string> rows)
    {
        writer.WriteLine();
        writer.WriteLine($"// {columns}");
        writer.WriteLine($"public const string {name} =");
        writer.Indentation++;
        writer.WriteLine("\"\"\"");
        foreach (string row in rows)
            writer.WriteLine(row);
        writer.WriteLine("\"\"\";");
        writer.Indentation--;
    }

    public static string Row(params ReadOnlySpan<string?> cells)
    {
        foreach (string? cell in cells)
        {
            if (cell?.AsSpan().IndexOfAny(Bar, '\n', '"') >= 0)
                throw new InvalidDataException($"A cell may hold no bar, quote or line break: {cell}");
        }

        return string.Join(Bar, cells!);
    }

    private static void EmitVocabulary(IndentedWriter writer, TaxonomyDocument document)
    {
        WriteTable(writer, "Groups", "Code|Description|DpvIri|FideslangKey", document.Groups.Select(
            static group => Row(
                group.Code, group.Description, group.DpvMatch().Iri, group.FideslangMatch().Key)));
        WriteTable(
            writer,
            "Categories",
            "Code|Description|Status|GdprArticle|CcpaLetters|CcpaSensitive|DpvIri|DpvMatch|FideslangKey|FideslangMatch|"
            + "AppleLabel|GooglePlayCategory|GooglePlayType|SinkRedaction|DisplayRedaction|AtRest|Tier",
            document.Leaves.Select(CategoryRow));
        WriteTable(
            writer,
            "Purposes",
            "Code|Description|DpvIri|FideslangKey|UsualLegalBasis|ConsentGate|Marketing|DpvMatch|FideslangMatch",
            document.Purposes.Select(static purpose => Row(
                purpose.Code,
                purpose.Description,
                purpose.Dpv.Iri,
                purpose.Fideslang.Key,
                purpose.UsualLegalBasis,
                Flag(purpose.ConsentGate),
                Flag(purpose.Marketing),
                purpose.Dpv.Match,
                purpose.Fideslang.Match)));
        WriteTable(writer, "Redactions", "Code|Description", document.Redactions.Select(
            static redaction => Row(redaction.Key, redaction.Value)));
    }

    private static string CategoryRow(CategoryNode category) => Row(
        category.Code,
        category.Description,
        Words.Pascal(category.Gdpr!.Status),
        category.Gdpr.Article,
        string.Concat(category.Ccpa!.Letters),
        category.Ccpa.Sensitive,
        category.DpvMatch().Iri,
        category.DpvMatch().Match,
        category.FideslangMatch().Key,
        category.FideslangMatch().Match,
        category.Apple,
        category.GooglePlay?.Category,
        category.GooglePlay?.Type,
        category.Redaction!.Sink,
        category.Redaction.Display,
        category.AtRest,
        category.Tier);

    private static void EmitLaw(IndentedWriter writer, TaxonomyDocument document)
    {
        WriteTable(
            writer,
            "LegalBases",
            "Code|Description|Article|Iri|DpvIri|FideslangLabel|MustState",
            document.LegalBases.Select(static basis => Row(
                basis.Code,
                Words.Spell(basis.Code),
                basis.Article,
                basis.DpvGdpr,
                basis.Dpv,
                basis.Fideslang,
                basis.Requires)));
        WriteTable(
            writer,
            "SpecialCategoryConditions",
            "Code|Description|Article|Iri",
            Terms(document.SpecialCategoryConditions));
        WriteTable(writer, "TransferMechanisms", "Code|Description|Article|Iri", Terms(document.TransferMechanisms));
        WriteTable(writer, "Rights", "Code|Description|Article|Iri|AppliesTo", document.Rights.Select(
            static right => Row(
                right.Code, Words.Spell(right.Code), Words.ArticleOf(right.DpvGdpr), right.DpvGdpr, right.AppliesTo)));
    }

    private static IEnumerable<string> Terms(IEnumerable<ArticleNode> terms) => terms.Select(
        static term => Row(term.Code, Words.Spell(term.Code), term.Article, term.DpvGdpr));

    private static void EmitRecords(IndentedWriter writer, TaxonomyDocument document)
    {
        WriteTable(writer, "DataSubjects", "Code|Description|Iri|FideslangKey", document.DataSubjects.Select(
            static subject => Row(subject.Code, Words.Spell(subject.Code), subject.Dpv, subject.Fideslang)));
        WriteTable(
            writer,
            "RecipientRoles",
            "Code|Description|Iri|DpvMatch|CnilGroup|CcpaRole",
            document.RecipientRoles.Select(static role => Row(
                role.Code, Words.Spell(role.Code), role.Dpv, role.DpvMatch, role.CnilGroup, role.CcpaRole)));
        WriteTable(
            writer,
            "CookieClasses",
            "Code|IccUkName|ConsentGate|TcfPurposes|TcfSpecialPurposes|FideslangKey|AspNetHint",
            document.CookieClasses.Select(static cookie => Row(
                cookie.Code,
                cookie.IccUk,
                Flag(cookie.ConsentGate),
                Numbers(cookie.IabTcf.Purposes),
                Numbers(cookie.IabTcf.SpecialPurposes),
                cookie.Fideslang,
                cookie.AspNet)));
        WriteTable(
            writer, "RetentionTriggers", "Code|Description|DpvIri|TimestampHints", document.RetentionTriggers.Select(
            static trigger => Row(
                trigger.Code, trigger.Description, trigger.Dpv, string.Join(Comma, trigger.TimestampMemberHints))));
        WriteTable(
            writer,
            "RopaColumns",
            "Id|GdprArticle|IcoNumber|IcoLabel|CnilLabel|FilledBy|ValueSource|FidesExportField",
            document.RopaColumns.Select(static column => Row(
                column.Id,
                column.GdprArticle,
                column.IcoControllerColumn?.N?.ToString(CultureInfo.InvariantCulture),
                column.IcoControllerColumn?.Label,
                column.CnilFiche,
                column.FilledBy,
                column.ValueSource,
                column.FidesExportField)));
    }

    private static string Flag(bool value) => value ? "yes" : "no";

    private static string Numbers(int[] values) => string.Join(Comma, values);
}
