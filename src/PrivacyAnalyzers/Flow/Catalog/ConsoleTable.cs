using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>The console.</summary>
internal static class ConsoleTable
{
    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow("System.Console", "Write,WriteLine", "value,format,arg*,buffer", SinkKind.Console),
            new SinkRow("System.IO.TextWriter", "Write,WriteLine,WriteAsync,WriteLineAsync", "value,format,arg*,buffer",
                SinkKind.Console) { Through = "Error", ThroughType = "System.Console" },
            new SinkRow("System.IO.TextWriter", "Write,WriteLine,WriteAsync,WriteLineAsync", "value,format,arg*,buffer",
                SinkKind.Console) { Through = "Out", ThroughType = "System.Console" }),
    };
}
