using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Serilog: the logger, its static front, enrichment and the log context.</summary>
internal static class SerilogTable
{
    private const string Writers = "Verbose,Debug,Information,Warning,Error,Fatal,Write";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            Events("Serilog.ILogger"),
            Events("Serilog.Log"),
            Properties("Serilog.ILogger", "ForContext,BindProperty"),
            Properties("Serilog.Log", "ForContext,BindProperty"),
            Properties("Serilog.Context.LogContext", "PushProperty"),
            Properties("Serilog.Configuration.LoggerEnrichmentConfiguration", "WithProperty"),
            Properties("Serilog.Core.ILogEventPropertyFactory", "CreateProperty"),
            Properties("Serilog.IDiagnosticContext", "Set"),
            Bound("Serilog.ILogger"),
            Bound("Serilog.Log"),
            new SinkRow("Serilog.Core.Enrichers.PropertyEnricher",
                ".ctor", "value", SinkKind.Log) { Destructures = "destructureObjects" },
            new SinkRow("Serilog.Events.ScalarValue", ".ctor", "value", SinkKind.Log),
            new SinkRow("Serilog.IDiagnosticContext", "SetException", "exception", SinkKind.Log)),
    };

    private static SinkRow Events(string type) =>
        new(type, Writers, "propertyValue*", SinkKind.Log, Reading.Template) { Template = "messageTemplate" };

    private static SinkRow Bound(string type) =>
        new(type, "BindMessageTemplate", "propertyValues", SinkKind.Log, Reading.Template) { Template = "messageTemplate" };

    private static SinkRow Properties(string type, string members) =>
        new(type, members, "value", SinkKind.Log) { Destructures = "destructureObjects" };
}
