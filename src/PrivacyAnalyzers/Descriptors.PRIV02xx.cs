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

    public static readonly DiagnosticDescriptor MinimumAge = Rule(
        RuleIds.MinimumAge,
        Band.Prohibited,
        DiagnosticSeverity.Error,
        "Minimum age is missing or differs from the policy",
        "The minimum age here is {0}, but the policy says {1} ({2}); use {1}",
        "The service turns away everybody under the age that the policy names.");

    public static readonly DiagnosticDescriptor MissingAgeCheck = Rule(
        RuleIds.MinimumAge,
        Band.Prohibited,
        DiagnosticSeverity.Error,
        "Minimum age is missing or differs from the policy",
        "{0} is taken in, and nothing here compares it with the minimum age of {1} that the policy states ({2}); turn "
            + "away who is younger",
        "The service turns away everybody under the age that the policy names.",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor InferredSpecialCategory = Rule(
        RuleIds.InferredSpecialCategory,
        Band.Prohibited,
        DiagnosticSeverity.Info,
        "Inference or tag suggests special-category data",
        "\"{0}\" in {1} suggests {2} ({3}); do not infer it",
        "What is concluded about a person's health, belief or origin is special-category data as much as what is asked.");
}
