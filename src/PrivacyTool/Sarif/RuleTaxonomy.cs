using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivacyTool.Sarif;

/// <summary>
/// Where a rule stands in law and public vocabularies: articles of the GDPR, a term of the Data Privacy Vocabulary,
/// weaknesses of the Common Weakness Enumeration.
/// </summary>
internal sealed record RuleTaxonomy(IReadOnlyList<string> Articles, string DpvTerm, IReadOnlyList<string> Weaknesses)
{
    // Band or rule | articles | DPV term | CWE; a row of the whole id stands before the row of its band
    private const string Rows = """
        PRIV0005|13(3)|PrivacyNotice|
        PRIV0006|6(1)|LegalBasis|
        PRIV00|13,24|PrivacyNotice|
        PRIV01|4(1),30(1)|PersonalData|
        PRIV0201|9(1)|SpecialCategoryPersonalData|
        PRIV0202|10|PersonalData|
        PRIV0204|5(1)(c),32|PersonalData|312
        PRIV0205|8|Child|
        PRIV02|5(1)(c),9(1)|SpecialCategoryPersonalData|
        PRIV0301|5(1)(f),32|Disclose|532,359
        PRIV0302|5(1)(f),32|Disclose|532,359
        PRIV0303|5(1)(f),32|Disclose|209,359
        PRIV0304|5(1)(f),32|Disclose|598,359
        PRIV0307|5(1)(f),32|Disclose|315,359
        PRIV0308|5(1)(f),32|Disclose|312,359
        PRIV0309|5(1)(c),25|Disclose|213,359
        PRIV03|5(1)(f),32|Disclose|359
        PRIV0404|7|Consent|
        PRIV0405|21(2)|OptingOutFromProcess|
        PRIV0407|7(3)|Consent|
        PRIV04|5(1)(b),6(1)|Purpose|
        PRIV0502|44,30(1)(e)|DataTransferLegalBasis|
        PRIV05|13(1)(e),28,30(1)(d)|Recipient|359
        PRIV0604|4(5),5(1)(e)|Anonymisation|
        PRIV0606|4(5)|Pseudonymisation|
        PRIV06|5(1)(e),30(1)(f)|StorageCondition|
        PRIV0704|32|TechnicalMeasure|614,1004
        PRIV07|6(1)(a),7|Consent|
        PRIV0801|15,20|DataSubjectRight|
        PRIV0802|17|DataSubjectRight|
        PRIV0803|12(6)|IdentityVerification|306
        PRIV0804|16|DataSubjectRight|
        PRIV0805|12(3)|DataSubjectRight|
        PRIV08|12|DataSubjectRight|
        PRIV0901|25,32|AccessControlMethod|862
        PRIV0902|25,32|AccessControlMethod|285
        PRIV09|5(1)(c),25|AccessControlMethod|
        PRIV1001|32|CryptographicMethods|256,916
        PRIV1002|32(1)(a)|EncryptionAtRest|311
        PRIV1003|32(1)(a)|EncryptionInTransfer|319
        PRIV1004|32|TechnicalMeasure|540
        PRIV10|32|TechnicalMeasure|
        """;

    private static readonly (string Prefix, RuleTaxonomy Taxonomy)[] Table = Rows
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(Parse)
        .ToArray();

    /// <summary>Null for a rule of another analyzer.</summary>
    public static RuleTaxonomy? Of(string ruleId)
    {
        foreach ((string prefix, RuleTaxonomy taxonomy) in Table)
        {
            if (ruleId.StartsWith(prefix, StringComparison.Ordinal))
                return taxonomy;
        }

        return null;
    }

    /// <summary>Every row, for what checks the table as a whole.</summary>
    public static IEnumerable<RuleTaxonomy> All => Table.Select(static row => row.Taxonomy);

    private static (string Prefix, RuleTaxonomy Taxonomy) Parse(string row)
    {
        string[] cells = row.Split('|');
        return (cells[0], new RuleTaxonomy(
            cells[1].Split(','),
            cells[2],
            cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }
}
