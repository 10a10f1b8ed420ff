using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Debug, Trace, TraceSource and EventSource.</summary>
internal static class DiagnosticsTable
{
    private const string TextArguments = "message,value,detailMessage,detailMessageFormat,format,args,category";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow("System.Diagnostics.Debug",
                "Write,WriteLine,WriteIf,WriteLineIf,Print,Fail,Assert", TextArguments, SinkKind.Log),
            new SinkRow("System.Diagnostics.Trace",
                "Write,WriteLine,WriteIf,WriteLineIf,Fail,Assert", TextArguments, SinkKind.Log),
            new SinkRow("System.Diagnostics.Trace",
                "TraceInformation,TraceWarning,TraceError", TextArguments, SinkKind.Log),
            new SinkRow("System.Diagnostics.TraceSource", "TraceEvent,TraceInformation", TextArguments, SinkKind.Log),
            new SinkRow("System.Diagnostics.TraceSource", "TraceData", "data", SinkKind.Log),
            new SinkRow("System.Diagnostics.Tracing.EventSource", "WriteEvent", "arg*,args", SinkKind.Log),
            new SinkRow("System.Diagnostics.Tracing.EventSource", "Write", "data", SinkKind.Log, Reading.Structure),
            new SinkRow("System.Diagnostics.Tracing.EventSource",
                "WriteEventWithRelatedActivityId", "args", SinkKind.Log),
            new SinkRow("System.Diagnostics.Debugger", "Log", "category,message", SinkKind.Log),
            new SinkRow("System.Diagnostics.EventLog", "WriteEntry", "message", SinkKind.Log)),
    };
}
