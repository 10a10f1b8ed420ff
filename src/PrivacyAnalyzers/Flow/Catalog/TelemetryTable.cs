using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Activities, metrics and OpenTelemetry.</summary>
internal static class TelemetryTable
{
    private const string Activity = "System.Diagnostics.Activity";
    private const string Tags = "tag,tag1,tag2,tag3,tags,tagList";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow(Activity,
                "SetTag,AddTag,SetBaggage,AddBaggage,SetCustomProperty", "value,key", SinkKind.Telemetry),
            new SinkRow(Activity, ".ctor", "operationName", SinkKind.Telemetry),
            new SinkRow(Activity, "AddEvent", "e", SinkKind.Telemetry),
            new SinkRow(Activity, "SetStatus", "description", SinkKind.Telemetry),
            new SinkRow(Activity, "AddLink", "link", SinkKind.Telemetry, Reading.Structure),
            new SinkRow(Activity, "set_TraceStateString", "value", SinkKind.Telemetry),
            new SinkRow("System.Diagnostics.DiagnosticSource",
                "Write,StartActivity,StopActivity", "value,args", SinkKind.Telemetry, Reading.Structure),
            new SinkRow(Activity, "AddException", "tags", SinkKind.Telemetry),
            new SinkRow(Activity, "set_DisplayName", "value", SinkKind.Telemetry),
            new SinkRow("System.Diagnostics.ActivitySource",
                "StartActivity,CreateActivity", "name,tags", SinkKind.Telemetry),
            new SinkRow("System.Diagnostics.Metrics.Counter`1", "Add", Tags, SinkKind.Telemetry),
            new SinkRow("System.Diagnostics.Metrics.UpDownCounter`1", "Add", Tags, SinkKind.Telemetry),
            new SinkRow("System.Diagnostics.Metrics.Histogram`1", "Record", Tags, SinkKind.Telemetry),
            new SinkRow("System.Diagnostics.Metrics.Gauge`1", "Record", Tags, SinkKind.Telemetry),
            new SinkRow("System.Diagnostics.Metrics.Measurement`1", ".ctor", "tags", SinkKind.Telemetry),
            new SinkRow("System.Diagnostics.Metrics.Meter", "*", "tags", SinkKind.Telemetry),
            new SinkRow("OpenTelemetry.Trace.Tracer",
                "StartSpan,StartActiveSpan,StartRootSpan", "name,initialAttributes", SinkKind.Telemetry),
            new SinkRow("OpenTelemetry.Baggage", "Create", "baggageItems", SinkKind.Telemetry),
            new SinkRow("OpenTelemetry.Trace.TelemetrySpan", "SetAttribute", "value", SinkKind.Telemetry),
            new SinkRow("OpenTelemetry.Trace.TelemetrySpan",
                "AddEvent,UpdateName", "name,attributes", SinkKind.Telemetry),
            new SinkRow("OpenTelemetry.Trace.Status", "WithDescription", "description", SinkKind.Telemetry),
            new SinkRow("OpenTelemetry.Baggage", "SetBaggage", "value,baggageItems", SinkKind.Telemetry),
            new SinkRow("OpenTelemetry.Resources.ResourceBuilderExtensions",
                "AddAttributes", "attributes", SinkKind.Telemetry),
            new SinkRow("Microsoft.ApplicationInsights.TelemetryClient",
                "TrackEvent,TrackTrace,TrackMetric,TrackDependency,TrackPageView,TrackException", "*",
                SinkKind.Telemetry),
            new SinkRow("Microsoft.ApplicationInsights.Extensibility.Implementation.UserContext",
                "set_Id,set_AuthenticatedUserId,set_AccountId", "value", SinkKind.Telemetry),
            new SinkRow("Sentry.SentrySdk", "CaptureMessage,AddBreadcrumb", "message,data", SinkKind.Telemetry),
            new SinkRow("Sentry.SentryUser", "set_Email,set_Username,set_IpAddress", "value", SinkKind.Telemetry)),
    };
}
