using Microsoft.Extensions.Logging;

namespace Redaction.Runtime.Tests;

/// <summary>Formats every message, as a console does, and keeps the lines.</summary>
internal sealed class LineProvider(List<string> lines) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => lines.Add(formatter(state, exception));
}
