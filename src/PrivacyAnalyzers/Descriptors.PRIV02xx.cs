using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

/// <content>PRIV02xx: data that may not be collected at all.</content>
internal static partial class Descriptors
{
    private const string BannedMessage = "{0} is {1}; {2}";

    public static readonly DiagnosticDescriptor SpecialCategoryBanned = Rule(
        RuleIds.SpecialCategoryBanned,
        Band.Prohibited,
        DiagnosticSeverity.Error,
        "Special-category data is banned",
        BannedMessage,
        "Health, belief, origin and the other categories of GDPR Art. 9 may not be processed unless a condition holds.");

    public static readonly DiagnosticDescriptor CriminalDataBanned = Rule(
        RuleIds.CriminalDataBanned,
        Band.Prohibited,
        DiagnosticSeverity.Error,
        "Criminal-offence data is banned",
        BannedMessage,
        "Data on convictions and offences may be processed only under official authority or a law: GDPR Art. 10.");

    public static readonly DiagnosticDescriptor FullCardData = Rule(
        RuleIds.FullCardData,
        Band.Prohibited,
        DiagnosticSeverity.Error,
        "Full card data is stored or bound",
        BannedMessage,
        "A full card number or security code is kept by a payment provider, never here: keep its token or last four digits.");

    public static readonly DiagnosticDescriptor SuspectedBannedData = Rule(
        RuleIds.SuspectedBannedData,
        Band.Prohibited,
        DiagnosticSeverity.Error,
        "Unannotated member suggests banned data",
        "{0} looks like {1}, which the policy bans ({2}); remove it, or add [NotPersonalData(\"why\")]",
        "Banned data is banned whether or not anybody annotated it.");
}
