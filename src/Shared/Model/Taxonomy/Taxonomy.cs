using System;

namespace Privacy.Model;

/// <summary>
/// The vocabulary shared by annotations, policy and reports: categories, purposes and the terms of law around them.
/// Each table costs nothing until it is read.
/// </summary>
internal static class Taxonomy
{
    public const string Version = TaxonomyRows.Version;

    public static TermTable<CategoryGroupInfo> Groups { get; } = new(
        TaxonomyRows.Groups,
        static row => new CategoryGroupInfo(row[0], row[1], row[2], row[3]));

    public static TermTable<CategoryInfo> Categories { get; } = new(TaxonomyRows.Categories, ReadCategory);

    public static TermTable<PurposeInfo> Purposes { get; } = new(TaxonomyRows.Purposes, ReadPurpose);

    public static TermTable<RedactionInfo> Redactions { get; } = new(
        TaxonomyRows.Redactions,
        static row => new RedactionInfo(row[0], row[1]));

    /// <summary>Art. 6(1).</summary>
    public static TermTable<LegalBasisInfo> LegalBases { get; } = new(
        TaxonomyRows.LegalBases,
        static row => new LegalBasisInfo(row[0], row[1], row[2], row[3], row[4], row[5], row[6]));

    /// <summary>Art. 9(2).</summary>
    public static TermTable<TermInfo> SpecialCategoryConditions { get; } = new(
        TaxonomyRows.SpecialCategoryConditions,
        ReadTerm);

    /// <summary>Art. 45, 46 and 49.</summary>
    public static TermTable<TermInfo> TransferMechanisms { get; } = new(TaxonomyRows.TransferMechanisms, ReadTerm);

    public static TermTable<RightInfo> Rights { get; } = new(
        TaxonomyRows.Rights,
        static row => new RightInfo(row[0], row[1], row[2], row[3], row[4]));

    public static TermTable<SubjectInfo> DataSubjects { get; } = new(
        TaxonomyRows.DataSubjects,
        static row => new SubjectInfo(row[0], row[1], TableText.Optional(row[2]), TableText.Optional(row[3])));

    public static TermTable<RoleInfo> RecipientRoles { get; } = new(
        TaxonomyRows.RecipientRoles,
        static row => new RoleInfo(row[0], row[1], row[2], row[3], row[4], row[5]));

    public static TermTable<CookieClassInfo> CookieClasses { get; } = new(TaxonomyRows.CookieClasses, ReadCookieClass);

    public static TermTable<RetentionTriggerInfo> RetentionTriggers { get; } = new(
        TaxonomyRows.RetentionTriggers,
        static row => new RetentionTriggerInfo(row[0], row[1], row[2], TableText.List(row[3])));

    /// <summary>Art. 30(1).</summary>
    public static TermTable<RopaColumnInfo> RopaColumns { get; } = new(TaxonomyRows.RopaColumns, ReadRopaColumn);

    /// <summary>The category with this code; null for one of a user's own.</summary>
    public static CategoryInfo? FindCategory(string? code) => Categories.Find(code);

    /// <summary>The purpose with this code; null for one of a user's own.</summary>
    public static PurposeInfo? FindPurpose(string? code) => Purposes.Find(code);

    private static CategoryInfo ReadCategory(string[] row) => new(
        row[0],
        row[1],
        (GdprStatus)Enum.Parse(typeof(GdprStatus), row[2]),
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
        row[8],
        row[9],
        TableText.Optional(row[10]),
        TableText.Optional(row[11]),
        TableText.Optional(row[12]),
        row[13],
        row[14],
        row[15],
        row[16]);

    private static PurposeInfo ReadPurpose(string[] row) => new(
        row[0], row[1], row[2], row[3], row[4], TableText.Flag(row[5]), TableText.Flag(row[6]), row[7], row[8]);

    private static TermInfo ReadTerm(string[] row) => new(row[0], row[1], row[2], row[3]);

    private static CookieClassInfo ReadCookieClass(string[] row) => new(
        row[0],
        TableText.Optional(row[1]),
        TableText.Flag(row[2]),
        TableText.Numbers(row[3]),
        TableText.Numbers(row[4]),
        row[5],
        row[6]);

    private static RopaColumnInfo ReadRopaColumn(string[] row) => new(
        row[0],
        TableText.Optional(row[1]),
        TableText.Number(row[2]),
        TableText.Optional(row[3]),
        TableText.Optional(row[4]),
        row[5],
        row[6],
        TableText.Optional(row[7]));
}
