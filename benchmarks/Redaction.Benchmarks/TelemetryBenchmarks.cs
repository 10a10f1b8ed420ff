using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrivacyAnnotations;

namespace Redaction.Benchmarks;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ErasedDataAttribute() : DataClassificationAttribute(new DataClassification("Bench", "Erased"));

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class HashedDataAttribute() : DataClassificationAttribute(new DataClassification("Bench", "Hashed"));

/// <summary>Announces the view to the generator of LoggerMessage.</summary>
public readonly partial struct UserRedacted;

/// <summary>
/// Redaction by Microsoft.Extensions.Telemetry, and logging of redacted views through the same interface.
/// </summary>
[MemoryDiagnoser]
public class TelemetryBenchmarks
{
    private readonly ILogger _telemetry = Create(static builder => builder.EnableRedaction());
    private readonly ILogger _plain = Create(static _ => { });

    [Benchmark(Baseline = true)]
    public void TelemetryErasesScalar() => TelemetryLog.Erased(_telemetry, "Ada");

    [Benchmark]
    public void TelemetryHashesScalar() => TelemetryLog.Hashed(_telemetry, "ada@example.com");

    [Benchmark]
    public void RedactedScalar() => ViewLog.Scalar(_plain, Redact.Erase("Ada"));

    [Benchmark]
    public void PseudonymScalar() => ViewLog.Scalar(_plain, Redact.Hmac("ada@example.com"));

    [Benchmark]
    public void TelemetryErasesProperties() => TelemetryLog.Properties(_telemetry, ClassifiedUser.Sample);

    [Benchmark]
    public void RedactedView() => ViewLog.View(_plain, User.Sample.Redacted());

    private static ILogger Create(Action<ILoggingBuilder> configure)
    {
        ServiceCollection services = new();
        services.AddLogging(builder =>
        {
            builder.AddProvider(new FormattingProvider());
            configure(builder);
        });
        services.AddRedaction(static builder =>
        {
            builder.SetRedactor<ErasingRedactor>(new DataClassification("Bench", "Erased"));
            builder.SetHmacRedactor(
                static options =>
                {
                    options.Key = Convert.ToBase64String(new byte[64]);
                    options.KeyId = 1;
                },
                new DataClassification("Bench", "Hashed"));
        });
        return services.BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger("bench");
    }

    // A sink that formats each message, as any that writes does.
    private sealed class FormattingProvider : ILoggerProvider, ILogger
    {
        private int _length;

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
            Func<TState, Exception?, string> formatter) => _length += formatter(state, exception).Length;
    }
}

public sealed record ClassifiedUser(
    int Id,
    [property: ErasedData] string GivenName,
    [property: ErasedData] string FamilyName,
    [property: ErasedData] string Phone,
    [property: ErasedData] string Street,
    string Theme,
    bool IsActive,
    Tier Tier,
    int Visits,
    DateTime Created)
{
    public static ClassifiedUser Sample { get; } = new(
        42, "Ada", "Lovelace", "+44 20 7946 0018", "12 St James's Square", "dark", true, Tier.Gold, 1815,
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
}

internal static partial class TelemetryLog
{
    [LoggerMessage(1, LogLevel.Information, "seen {Name}")]
    public static partial void Erased(ILogger logger, [ErasedData] string name);

    [LoggerMessage(2, LogLevel.Information, "seen {Mail}")]
    public static partial void Hashed(ILogger logger, [HashedData] string mail);

    [LoggerMessage(3, LogLevel.Information, "seen user")]
    public static partial void Properties(ILogger logger, [LogProperties] ClassifiedUser user);
}

internal static partial class ViewLog
{
    [LoggerMessage(4, LogLevel.Information, "seen {Name}")]
    public static partial void Scalar(ILogger logger, string name);

    [LoggerMessage(5, LogLevel.Information, "seen {User}")]
    public static partial void View(ILogger logger, UserRedacted user);
}
