using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>log4net: loggers and the properties of its contexts.</summary>
internal static class Log4NetTable
{
    private const string Logger = "log4net.ILog";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow(Logger, "Debug,Info,Warn,Error,Fatal", "message", SinkKind.Log),
            new SinkRow(Logger,
                "DebugFormat,InfoFormat,WarnFormat,ErrorFormat,FatalFormat", "format,args,arg*", SinkKind.Log),
            new SinkRow("log4net.Core.ILogger", "Log", "message", SinkKind.Log),
            new SinkRow("log4net.Util.ILogExtensions", "*", "message,format,args,arg*,return:callback", SinkKind.Log),
            new SinkRow("log4net.Core.LoggingEvent", ".ctor", "message", SinkKind.Log),
            new SinkRow("log4net.NDC", "Push,PushFormat", "message,args", SinkKind.Log),
            new SinkRow("log4net.MDC", "Set", "value", SinkKind.Log),
            new SinkRow("log4net.Util.ContextPropertiesBase", "set_Item", "value", SinkKind.Log),
            new SinkRow("log4net.Util.LogicalThreadContextStack", "Push", "message", SinkKind.Log),
            new SinkRow("log4net.Util.ThreadContextStack", "Push", "message", SinkKind.Log)),
    };
}
