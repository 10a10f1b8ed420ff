using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UndeclaredPurpose = Rule(
        RuleIds.UndeclaredPurpose,
        Band.Purpose,
        DiagnosticSeverity.Error,
        "Use for a purpose not declared for the category",
        "{0} is {1}, declared for {2} and not for {3} ({4}); do not use it here, or declare the purpose there",
        "Personal data may be used only for the purposes they were collected for (GDPR Art. 5(1)(b)).");

    public static readonly DiagnosticDescriptor MissingPurpose = Rule(
        RuleIds.MissingPurpose,
        Band.Purpose,
        DiagnosticSeverity.Warning,
        "Code handles personal data without a purpose",
        "{0} reads {1} but has no [Purpose] (method, type or assembly); add {2} ({3})",
        "A policy that lists its purposes announces why data are handled; code that handles them has to say which.");

    public static readonly DiagnosticDescriptor PurposeHandover = Rule(
        RuleIds.PurposeHandover,
        Band.Purpose,
        DiagnosticSeverity.Error,
        "Data handed from one purpose to another",
        "{0} is {1} and passes from {2} to {3}, which is not declared compatible ({4}); "
            + "do not hand it over, or declare compatibleWith there",
        "Further use needs a purpose that is compatible with that of collection (GDPR Art. 5(1)(b), Art. 6(4)).");

    public static readonly DiagnosticDescriptor MissingConsentCheck = Rule(
        RuleIds.MissingConsentCheck,
        Band.Purpose,
        DiagnosticSeverity.Error,
        "Consent-based processing without a consent check",
        "{0} rests on consent ({1}); the {2} is not guarded by ConsentGate.Has(..., \"{0}\"): "
            + "check consent on every path to it, or take a ConsentToken parameter",
        "Processing on the basis of consent is lawful only where consent was given (GDPR Art. 6(1)(a), Art. 7).");

    public static readonly DiagnosticDescriptor MissingSuppressionCheck = Rule(
        RuleIds.MissingSuppressionCheck,
        Band.Purpose,
        DiagnosticSeverity.Error,
        "Marketing message without opt-out check or unsubscribe link",
        "{0} sends marketing for {1} ({2}) without a check of the suppression list; "
            + "skip people who opted out on every path to it",
        "The right to object to direct marketing is absolute (GDPR Art. 21(2) and (3)).");

    public static readonly DiagnosticDescriptor MissingUnsubscribeLink = Rule(
        RuleIds.MissingSuppressionCheck,
        Band.Purpose,
        DiagnosticSeverity.Error,
        "Marketing message without opt-out check or unsubscribe link",
        "{0} sends marketing for {1} ({2}) in a mail that does not say how to unsubscribe; put an unsubscribe link into "
            + "its text, or set the List-Unsubscribe header",
        "Every marketing mail offers a way out that is as easy as it was to get in (Directive 2002/58/EC Art. 13(2)).");

    public static readonly DiagnosticDescriptor MissingWithdrawal = Rule(
        RuleIds.ConsentPreset,
        Band.Purpose,
        DiagnosticSeverity.Error,
        "Consent is pre-set or cannot be withdrawn",
        "{0} is consent and cannot be withdrawn: nothing here sets it again or is named after withdrawal; make it "
            + "settable, or keep when it was withdrawn",
        "It must be as easy to withdraw consent as to give it (GDPR Art. 7(3)).",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ConsentPreset = Rule(
        RuleIds.ConsentPreset,
        Band.Purpose,
        DiagnosticSeverity.Error,
        "Consent is pre-set or cannot be withdrawn",
        "{0} is consent and {1}; consent is opt-in: start without it and let the person give it",
        "Consent needs a clear affirmative act; silence and pre-ticked boxes are none (GDPR Art. 4(11), recital 32).");

    public static readonly DiagnosticDescriptor MissingRelationshipCheck = Rule(
        RuleIds.MissingRelationshipCheck,
        Band.Purpose,
        DiagnosticSeverity.Warning,
        "Existing-customer condition not checked",
        "{0} sends for {1}, which without consent is limited to {2} ({3}); guard it with a check of the "
            + "relationship or of consent",
        "Marketing without consent is allowed to existing customers only (Directive 2002/58/EC Art. 13(2)).");

    public static readonly DiagnosticDescriptor MandatoryField = Rule(
        RuleIds.MandatoryField,
        Band.Purpose,
        DiagnosticSeverity.Warning,
        "Mandatory personal field not declared as necessary",
        "{0} is {1} and required, but {2}; make it optional{3}",
        "Only data that are necessary may be demanded (GDPR Art. 5(1)(c), Art. 13(2)(e)).");
}
