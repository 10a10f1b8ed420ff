using System;
using System.Globalization;

namespace PrivacyAnalyzers;

/// <summary>Ids of all rules, and the page that documents each.</summary>
internal static class RuleIds
{
    public const string InvalidPolicy = "PRIV0001";
    public const string IncompletePolicy = "PRIV0002";
    public const string UnusedPromise = "PRIV0003";
    public const string ContradictoryPolicy = "PRIV0004";
    public const string InventoryChanged = "PRIV0005";
    public const string PurposeWithoutBasis = "PRIV0006";
    public const string InvalidException = "PRIV0007";
    public const string UnannotatedPersonalData = "PRIV0101";
    public const string CategoryNotInPolicy = "PRIV0102";
    public const string AnnotationContradicted = "PRIV0103";
    public const string AggregateWithIdentifier = "PRIV0104";
    public const string UnboundedBag = "PRIV0105";
    public const string SourceNotDeclared = "PRIV0106";
    public const string SpecialCategoryBanned = "PRIV0201";
    public const string CriminalDataBanned = "PRIV0202";
    public const string SuspectedBannedData = "PRIV0203";
    public const string FullCardData = "PRIV0204";
    public const string MinimumAge = "PRIV0205";
    public const string InferredSpecialCategory = "PRIV0206";
    public const string PersonalDataInLog = "PRIV0301";
    public const string ObjectInLog = "PRIV0302";
    public const string PersonalDataInException = "PRIV0303";
    public const string PersonalDataInUrl = "PRIV0304";
    public const string PersonalDataInTelemetry = "PRIV0305";
    public const string RecordPrinting = "PRIV0306";
    public const string PersonalDataInCookie = "PRIV0307";
    public const string PersonalDataInKeyOrFile = "PRIV0308";
    public const string AnalysisIncomplete = "PRIV0310";
    public const string UnannotatedStore = "PRIV0311";
    public const string UnannotatedSignature = "PRIV0312";
    public const string RedactorReturnsInput = "PRIV0313";
    public const string UndeclaredPurpose = "PRIV0401";
    public const string MissingPurpose = "PRIV0402";
    public const string PurposeNotInPolicy = "PRIV0403";
    public const string MissingConsentCheck = "PRIV0404";
    public const string MissingSuppressionCheck = "PRIV0405";
    public const string PurposeHandover = "PRIV0406";
    public const string ConsentPreset = "PRIV0407";
    public const string MissingRelationshipCheck = "PRIV0408";
    public const string MandatoryField = "PRIV0409";
    public const string UndeclaredRecipient = "PRIV0501";
    public const string RecipientCountry = "PRIV0502";
    public const string RecipientCategory = "PRIV0503";
    public const string RecipientPurpose = "PRIV0504";

    public static string GetHelpUri(string id) =>
        $"https://github.com/privacy-analyzers/privacy-analyzers/blob/main/docs/rules/{id}.md";

    /// <summary>Whether an id has the form of one of our rules.</summary>
    public static bool IsKnown(string? id) =>
        id is { Length: 8 }
        && id.StartsWith("PRIV", StringComparison.Ordinal)
        && int.TryParse(id.Substring(4), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number is >= 1 and < 1100;
}
