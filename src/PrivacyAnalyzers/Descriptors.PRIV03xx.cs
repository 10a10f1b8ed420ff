using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor PersonalDataInLog = Rule(
        RuleIds.PersonalDataInLog,
        Band.Leaks,
        DiagnosticSeverity.Error,
        "Personal data in a log message",
        "'{0}' ({1}) is written to {2} by {3}; {4}{5}",
        "Logs are copied, kept and read by many. Personal data is followed through code to every logging call; what "
        + "the category's redaction keeps is no finding, and a pseudonym is one only where the category forbids it.");

    public static readonly DiagnosticDescriptor ObjectInLog = Rule(
        RuleIds.ObjectInLog,
        Band.Leaks,
        DiagnosticSeverity.Error,
        "Object with personal data in a log message",
        "'{0}' writes {1} to {2} by {3}; pass its Redacted() view or single members{4}",
        "Destructuring, serializing or formatting an object shows all its members. Personal members are looked for in "
        + "nested objects and collections too; a hand-written ToString is read for what it shows.");

    public static readonly DiagnosticDescriptor PersonalDataInException = Rule(
        RuleIds.PersonalDataInException,
        Band.Leaks,
        DiagnosticSeverity.Warning,
        "Personal data in an exception",
        "{0} flows into an exception by {1}; {2}{3}",
        "Exceptions are logged, shown and sent to other services by code that does not know what they hold. Name "
        + "the record by an id that is not personal.");

    public static readonly DiagnosticDescriptor PersonalDataInUrl = Rule(
        RuleIds.PersonalDataInUrl,
        Band.Leaks,
        DiagnosticSeverity.Error,
        "Personal data in a URL, query string or route",
        "{0} flows into a URL by {1}; use an opaque token or send it in a body{2}",
        "URLs are kept by browsers, proxies and server logs, and are passed on as referrer. A body, or a token that "
        + "means nothing elsewhere, carries the data without leaving it there.");

    public static readonly DiagnosticDescriptor PersonalDataInTelemetry = Rule(
        RuleIds.PersonalDataInTelemetry,
        Band.Leaks,
        DiagnosticSeverity.Error,
        "Personal data in telemetry",
        "{0} is recorded in telemetry by {1}; {2}{3}",
        "Tags, events and baggage leave the process for a telemetry store, baggage also for every service that is "
        + "called. Metrics tags with personal values also make a time series for each person.");

    public static readonly DiagnosticDescriptor RecordPrinting = Rule(
        RuleIds.RecordPrinting,
        Band.Leaks,
        DiagnosticSeverity.Info,
        "ToString or debugger display exposes personal data",
        "{0} of '{1}' shows {2}; {3}{4}",
        "Whatever formats the object shows its personal members: a record's own ToString prints every public member. "
        + "A partial record gets a redacting PrintMembers from the generator.");

    public static readonly DiagnosticDescriptor PersonalDataInCookie = Rule(
        RuleIds.PersonalDataInCookie,
        Band.Leaks,
        DiagnosticSeverity.Error,
        "Personal data in a cookie",
        "{0} is written to {1} by {2} in clear; keep a random id in the cookie and the data on the server{3}",
        "Cookies stay on the device, travel with every request and can be read by scripts and extensions. "
        + "Credentials and personal data do not belong there in clear text.");

    public static readonly DiagnosticDescriptor PersonalDataInKeyOrFile = Rule(
        RuleIds.PersonalDataInKeyOrFile,
        Band.Leaks,
        DiagnosticSeverity.Warning,
        "Personal data in a cache key, file name or file",
        "{0} is {1} by {2}; {3}{4}",
        "Keys and file names show up in monitoring, backups and listings, and are not found when a person asks for "
        + "erasure. Files in clear text are copied without control.");

    public static readonly DiagnosticDescriptor AnalysisIncomplete = Rule(
        RuleIds.AnalysisIncomplete,
        Band.Leaks,
        DiagnosticSeverity.Info,
        "Data flow analysis is incomplete",
        "The flow of personal data in '{0}' was not followed to its end ({1}); findings may be missing",
        "A limit of the flow engine was hit, so that analysis time stays bounded. Splitting the method, or annotating "
        + "the members and parameters it hands data through, makes the rest visible.");

    public static readonly DiagnosticDescriptor UnannotatedStore = Rule(
        RuleIds.UnannotatedStore,
        Band.Leaks,
        DiagnosticSeverity.Warning,
        "Personal data in an unannotated member",
        "{0} is stored in '{1}', which is not annotated; mark it [PersonalData(\"{2}\")]",
        "The engine follows data through members by their annotations. A member that receives personal data without "
        + "saying so is lost to the inventory, to redaction and to every other check.");

    public static readonly DiagnosticDescriptor UnannotatedSignature = Rule(
        RuleIds.UnannotatedSignature,
        Band.Leaks,
        DiagnosticSeverity.Info,
        "Public method passes personal data without annotation",
        "{0}; {1}",
        "Other projects see a method only by its signature. An annotation on the parameter or return value lets the "
        + "analysis go on where the method is used.");

    public static readonly DiagnosticDescriptor RedactorReturnsInput = Rule(
        RuleIds.RedactorReturnsInput,
        Band.Leaks,
        DiagnosticSeverity.Warning,
        "Redactor returns its input unchanged",
        "'{0}' is marked [{1}] and returns '{2}' unchanged; redact the value or remove the attribute",
        "What a marked method returns is trusted everywhere. One that hands its argument back as it is lets personal "
        + "data pass as clean.");
}
