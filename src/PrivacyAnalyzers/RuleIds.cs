namespace PrivacyAnalyzers;

/// <summary>Ids of all rules, and the page that documents each.</summary>
internal static class RuleIds
{
    public const string InvalidPolicy = "PRIV0001";
    public const string CategoryNotInPolicy = "PRIV0102";
    public const string SpecialCategoryBanned = "PRIV0201";
    public const string CriminalDataBanned = "PRIV0202";
    public const string FullCardData = "PRIV0204";
    public const string PersonalDataInLog = "PRIV0301";
    public const string ObjectInLog = "PRIV0302";
    public const string PurposeNotInPolicy = "PRIV0403";

    public static string GetHelpUri(string id) =>
        $"https://github.com/privacy-analyzers/privacy-analyzers/blob/main/docs/rules/{id}.md";
}
