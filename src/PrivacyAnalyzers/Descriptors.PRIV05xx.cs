using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

internal static partial class Descriptors
{
    private const string UndeclaredRecipientTitle = "Personal data sent to an undeclared recipient";

    private const string UndeclaredRecipientDescription =
        "People are told who receives their data (GDPR Art. 13(1)(e)); "
        + "a recipient outside that list was not announced.";

    public static readonly DiagnosticDescriptor UndeclaredRecipient = Rule(
        RuleIds.UndeclaredRecipient,
        Band.Recipients,
        DiagnosticSeverity.Error,
        UndeclaredRecipientTitle,
        "{0} goes to {1}, which maps to no recipient of the policy ({2}); mark the sending code with [Recipient], or "
            + "name {1} in an entry's members",
        UndeclaredRecipientDescription);

    public static readonly DiagnosticDescriptor UnknownRecipient = Rule(
        RuleIds.UndeclaredRecipient,
        Band.Recipients,
        DiagnosticSeverity.Error,
        UndeclaredRecipientTitle,
        "{0} discloses to {1}, which is no recipient of the policy ({2}); {3}",
        UndeclaredRecipientDescription);

    public static readonly DiagnosticDescriptor RecipientCountry = Rule(
        RuleIds.RecipientCountry,
        Band.Recipients,
        DiagnosticSeverity.Error,
        "Recipient country not in the policy",
        "Country {0} is not among {1}, declared for {2} ({3}); keep the data there, or declare the country",
        "People are told to which countries their data go (GDPR Art. 13(1)(f)).");

    public static readonly DiagnosticDescriptor RecipientCategory = Rule(
        RuleIds.RecipientCategory,
        Band.Recipients,
        DiagnosticSeverity.Error,
        "Recipient gets a category it is not declared for",
        "{0} may not receive {1} ({2}); leave it out, or add the category there",
        "A recipient may get what its entry lists and no more (GDPR Art. 5(1)(c)).");

    public static readonly DiagnosticDescriptor RecipientPurpose = Rule(
        RuleIds.RecipientPurpose,
        Band.Recipients,
        DiagnosticSeverity.Error,
        "Recipient used for a purpose outside its mandate",
        "{0} and not for {1} ({2}); use another recipient, or extend its purposes there",
        "A processor acts on the controller's instructions only, for the purposes it was given (GDPR Art. 28(3)(a)).");
}
