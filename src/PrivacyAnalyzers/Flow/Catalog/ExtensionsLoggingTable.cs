using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Microsoft.Extensions.Logging; <c>[LoggerMessage]</c> methods are found by their attribute.</summary>
internal static class ExtensionsLoggingTable
{
    private const string Extensions = "Microsoft.Extensions.Logging.LoggerExtensions";
    private const string Logger = "Microsoft.Extensions.Logging.ILogger";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow(
                Extensions,
                "Log,LogTrace,LogDebug,LogInformation,LogWarning,LogError,LogCritical",
                "args",
                SinkKind.Log,
                Reading.Template) { Template = "message" },
            new SinkRow(Extensions, "BeginScope", "args", SinkKind.Log, Reading.Template) { Template = "messageFormat" },
            new SinkRow(Logger, "BeginScope", "state", SinkKind.Log),
            new SinkRow(Logger, "Log", "state,return:formatter", SinkKind.Log)),
    };
}
