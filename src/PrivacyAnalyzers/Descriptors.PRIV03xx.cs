using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor PersonalDataInLog = Rule(
        RuleIds.PersonalDataInLog,
        Band.Leaks,
        DiagnosticSeverity.Error,
        "Personal data in a log message",
        "'{0}' ({1}) is written to {2} by {3}; {4}",
        "Logs are copied, kept and read by many. Personal data is followed through code to every logging call; what "
        + "the category's redaction keeps is no finding, and a pseudonym is one only where the category forbids it.");

    public static readonly DiagnosticDescriptor ObjectInLog = Rule(
        RuleIds.ObjectInLog,
        Band.Leaks,
        DiagnosticSeverity.Error,
        "Object with personal data in a log message",
        "'{0}' writes {1} to {2} by {3}; pass its Redacted() view or single members",
        "Destructuring, serializing or formatting an object shows all its members. Personal members are looked for in "
        + "nested objects and collections too; a hand-written ToString is read for what it shows.");
}
