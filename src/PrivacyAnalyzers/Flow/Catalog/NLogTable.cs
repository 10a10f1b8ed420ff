using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>NLog: loggers, fluent events and scope properties.</summary>
internal static class NLogTable
{
    private const string Logger = "NLog.ILogger";
    private const string LoggerBase = "NLog.ILoggerBase";
    private const string Levels = "Trace,Debug,Info,Warn,Error,Fatal,Log,ConditionalTrace,ConditionalDebug";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow(Logger,
                Levels, "args,argument*,value", SinkKind.Log, Reading.Template) { Template = "message" },
            new SinkRow(Logger, Levels, "return:messageFunc", SinkKind.Log),
            new SinkRow(Logger,
                "Log", "args,argument*,value", SinkKind.Log, Reading.Template) { Template = "message" },
            new SinkRow(LoggerBase,
                Levels, "args,argument*,value", SinkKind.Log, Reading.Template) { Template = "message" },
            new SinkRow(LoggerBase, Levels, "return:messageFunc", SinkKind.Log),
            new SinkRow("NLog.Logger",
                Levels, "args,argument*,value", SinkKind.Log, Reading.Template) { Template = "message" },
            new SinkRow("NLog.Logger", Levels, "return:messageFunc", SinkKind.Log),
            new SinkRow("NLog.Logger", "WithProperty", "propertyValue", SinkKind.Log),
            new SinkRow("NLog.Logger", "WithProperties", "properties", SinkKind.Log),
            new SinkRow("NLog.Logger", "PushScopeProperty", "propertyValue", SinkKind.Log),
            new SinkRow("NLog.LogEventBuilder",
                "Message", "args,argument*", SinkKind.Log, Reading.Template) { Template = "message" },
            new SinkRow("NLog.LogEventBuilder", "Property", "propertyValue", SinkKind.Log),
            new SinkRow("NLog.LogEventBuilder", "Properties", "properties", SinkKind.Log),
            new SinkRow("NLog.LogEventInfo",
                ".ctor,Create", "parameters,argument*", SinkKind.Log, Reading.Template) { Template = "message" },
            new SinkRow("NLog.LogEventInfo", "set_Message", "value", SinkKind.Log),
            new SinkRow("System.Collections.Generic.IDictionary`2",
                "set_Item,Add", "value", SinkKind.Log) { Through = "Properties", ThroughType = "NLog.LogEventInfo",
                Name = "LogEventInfo.Properties" },
            new SinkRow("NLog.ScopeContext", "PushProperty", "value,propertyValue", SinkKind.Log),
            new SinkRow("NLog.ScopeContext", "PushNestedState", "value,nestedObject", SinkKind.Log),
            new SinkRow("NLog.ScopeContext", "PushProperties", "properties", SinkKind.Log),
            new SinkRow("NLog.GlobalDiagnosticsContext", "Set", "value", SinkKind.Log),
            new SinkRow("NLog.MappedDiagnosticsLogicalContext", "Set,SetScoped", "value", SinkKind.Log)),
    };
}
