using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>The words that values of privacy.json choose from; the schema lists the same.</summary>
internal static class PolicyTerms
{
    public static IReadOnlyList<string> LegalBases { get; } = Codes(Taxonomy.LegalBases, static row => row.Code);

    public static IReadOnlyList<string> Art9Conditions { get; } =
        Codes(Taxonomy.SpecialCategoryConditions, static row => row.Code);

    public static IReadOnlyList<string> TransferMechanisms { get; } =
        Codes(Taxonomy.TransferMechanisms, static row => row.Code);

    public static IReadOnlyList<string> Roles { get; } = Codes(Taxonomy.RecipientRoles, static row => row.Code);

    public static IReadOnlyList<string> CookieClasses { get; } = Codes(Taxonomy.CookieClasses, static row => row.Code);

    public static IReadOnlyList<string> Triggers { get; } = Codes(Taxonomy.RetentionTriggers, static row => row.Code);

    public static IReadOnlyList<string> Redactions { get; } = Codes(Taxonomy.Redactions, static row => row.Code);

    public static IReadOnlyList<string> Rights { get; } = Codes(Taxonomy.Rights, static row => row.Code);

    public static IReadOnlyList<string> Parties { get; } = ["first", "third"];

    public static IReadOnlyList<string> Actions { get; } = ["delete", "anonymize", "anonymise", "archive", "review"];

    public static IReadOnlyList<string> Signals { get; } = ["ignored", "honored", "honoured"];

    public static IReadOnlyList<string> Ccpa { get; } = ["none", "shared", "sold"];

    public static IReadOnlyList<string> Outputs { get; } = ["Aggregate", "Anonymous", "Pseudonymous"];

    public static IReadOnlyList<string> DayKinds { get; } = ["business", "calendar"];

    public static IReadOnlyList<string> Unmarked { get; } = ["keep", "erase"];

    private static string[] Codes<T>(TermTable<T> table, Func<T, string> code)
        where T : class
    {
        string[] codes = new string[table.Count];
        for (int i = 0; i < codes.Length; i++)
            codes[i] = code(table[i]);
        return codes;
    }
}
