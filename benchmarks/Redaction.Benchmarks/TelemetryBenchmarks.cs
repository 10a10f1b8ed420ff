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

/// <summary>
/// Redaction by Microsoft.Extensions.Telemetry, and logging of redacted views through the same interface.
/// </summary>
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

    [Benchmark]
    public void ScalarInClear() => ViewLog.Scalar(_plain, "Ada");

    [Benchmark]
    public void PropertiesInClear() => ViewLog.Clear(_plain, ClearUser.Sample);

    [Benchmark]
    public void TelemetryHashesProperties() => TelemetryLog.HashedProperties(_telemetry, HashedUser.Sample);

    [Benchmark]
    public void PseudonymousView() => ViewLog.Pseudonyms(_plain, PseudonymousUser.Sample.Redacted());

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

    // Formats each message and each tag, as a sink that writes structured events does.
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
            Func<TState, Exception?, string> formatter)
        {
            _length += formatter(state, exception).Length;
            if (state is not IReadOnlyList<KeyValuePair<string, object?>> tags)
                return;
            Span<char> buffer = stackalloc char[512];
            for (int i = 0; i < tags.Count; i++)
            {
                object? value = tags[i].Value;
                if (value is ISpanFormattable formattable
                    && formattable.TryFormat(buffer, out int written, default, null))
                    _length += written;
                else
                    _length += value?.ToString()?.Length ?? 0;
            }
        }
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

public sealed record HashedUser(
    int Id,
    [property: HashedData] string Email,
    [property: HashedData] string UserName,
    [property: HashedData] string Alias,
    [property: HashedData] string Device,
    string Theme,
    bool IsActive,
    Tier Tier,
    int Visits,
    DateTime Created)
{
    public static HashedUser Sample { get; } = new(
        42, "ada@example.com", "ada.lovelace", "Enchantress", "device-0001815", "dark", true, Tier.Gold, 1815,
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

    [LoggerMessage(8, LogLevel.Information, "seen user")]
    public static partial void HashedProperties(ILogger logger, [LogProperties] HashedUser user);
}

internal static partial class ViewLog
{
    [LoggerMessage(4, LogLevel.Information, "seen {Name}")]
    public static partial void Scalar(ILogger logger, string name);

    [LoggerMessage(5, LogLevel.Information, "seen user")]
    public static partial void View(ILogger logger, Redacted<User> user);

    [LoggerMessage(6, LogLevel.Information, "seen user")]
    public static partial void Pseudonyms(ILogger logger, Redacted<PseudonymousUser> user);

    [LoggerMessage(7, LogLevel.Information, "seen user")]
    public static partial void Clear(ILogger logger, [LogProperties] ClearUser user);
}
