using Microsoft.Extensions.Logging;
using PrivacyAnnotations;

namespace Redaction.Runtime.Tests;

/// <summary>Through the real generator of LoggerMessage, without announcing any view.</summary>
public sealed partial class LoggerMessageTests
{
    private const int Rounds = 100;

    [Fact]
    public void RedactedValue_ShowsNoCanary()
    {
        List<string> lines = [];
        using ILoggerFactory factory = LoggerFactory.Create(builder => builder.AddProvider(new LineProvider(lines)));
        ILogger logger = factory.CreateLogger("test");

        OrderSeen(logger, new Order().Redacted());
        PlaceSeen(logger, new Position(52.5244371, 3).Redacted(), ((Order?)null).Redacted());
        EnvelopeSeen(logger, new Envelope<int> { Content = 3 }.Redacted());
        MailSeen(logger, new Customer().Redacted().Email);

        Assert.Equal(
            [
                "seen " + new Order().Redacted(), "seen Position { Latitude = 52.5, Floor = 3 } and ",
                "seen Envelope { Name = ***, Content = [T] }", "seen " + Redact.Hmac(Canary.Mail),
            ],
            lines);
        Canary.AssertAbsent(string.Concat(lines));
    }

    [Fact]
    public void DefaultValue_ShowsNothing()
    {
        Assert.Equal("", default(Redacted<Order>).ToString());
        Assert.True(default(Redacted<Order>).TryFormat([], out int written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void EqualValues_ShowTheSameObject()
    {
        Order order = new();
        Redacted<Order> one = order.Redacted();

        Assert.True(one == order.Redacted());
        Assert.True(one != new Order().Redacted());
    }

    [Fact]
    public void RedactedArgument_AllocatesNothingUntilItIsFormatted()
    {
        CountingLogger logger = new();
        Order order = new();
        OrderSeen(logger, order.Redacted());

        Assert.Equal(0, BytesOf(() => OrderSeen(logger, order.Redacted())));
        Assert.Equal(Rounds + 2, logger.Count);
    }

    [Fact]
    public void ScalarTemplate_AllocatesNothing()
    {
        CountingLogger logger = new();
        Order order = new();
        MailSeen(logger, order.Redacted().Note);

        Assert.Equal(0, BytesOf(() => MailSeen(logger, order.Redacted().Note)));
    }

    [Fact]
    public void FormattedScalar_AllocatesNoMoreThanTextInClear()
    {
        FormattingLogger logger = new();
        Order order = new();
        MailSeen(logger, "***");

        Assert.Equal(BytesOf(() => MailSeen(logger, "***")), BytesOf(() => MailSeen(logger, order.Redacted().Note)));
    }

    [Fact]
    public void RedactedValue_IsWrittenIntoASpanWithoutAllocating()
    {
        Redacted<Person> value = new Person(1, Canary.Text, Canary.Text).Redacted();
        char[] chars = new char[256];
        Assert.True(value.TryFormat(chars, out int written));

        Assert.Equal(0, BytesOf(() => value.TryFormat(chars, out _)));
        Assert.Equal(value.ToString(), new string(chars, 0, written));
        Assert.False(value.TryFormat(new char[4], out written));
        Assert.Equal(0, written);
    }

    private static long BytesOf(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
            action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [LoggerMessage(1, LogLevel.Information, "seen {Order}")]
    private static partial void OrderSeen(ILogger logger, Redacted<Order> order);

    [LoggerMessage(2, LogLevel.Information, "seen {Place} and {Order}")]
    private static partial void PlaceSeen(ILogger logger, Redacted<Position> place, Redacted<Order> order);

    [LoggerMessage(3, LogLevel.Information, "seen {Envelope}")]
    private static partial void EnvelopeSeen(ILogger logger, Redacted<Envelope<int>> envelope);

    [LoggerMessage(4, LogLevel.Information, "seen {Mail}")]
    private static partial void MailSeen(ILogger logger, string? mail);

    private sealed class CountingLogger : ILogger
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Count++;
    }

    private sealed class FormattingLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => formatter(state, exception);
    }
}
