using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Redaction.Runtime.Tests;

/// <summary>Limits of the logger's configuration hold for what the generated policy writes.</summary>
public sealed class SerilogLimitTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    public void KeptText_IsCutAsSerilogCutsIt(int maximum)
    {
        string note = new('n', 6_000);

        StructureValue value = Capture(
            new Wide { Note = note }, configuration => configuration.Destructure.ToMaximumStringLength(maximum));

        Assert.Equal(note[..(maximum - 1)] + "…", Scalar(value, "Note"));
    }

    [Fact]
    public void KeptText_IsWholeWithoutALimit()
    {
        string note = new('n', 6_000);

        Assert.Same(note, Scalar(Capture(new Wide { Note = note }, static configuration => configuration), "Note"));
        Assert.Equal("", Scalar(Capture(new Wide { Note = "" }, static configuration => configuration), "Note"));
        Assert.Null(Scalar(Capture(new Wide(), static configuration => configuration), "Note"));
    }

    [Fact]
    public void PersonalCollections_AreCutAtTheMaximumCount()
    {
        Mails mails = new()
        {
            List = ["a1@example.com", "a2@example.com", "a3@example.com"],
            Map = new() { ["a1"] = "a1@example.com", ["a2"] = "a2@example.com", ["a3"] = "a3@example.com" },
        };

        StructureValue value = Capture(
            mails, static configuration => configuration.Destructure.ToMaximumCollectionCount(2));

        Assert.Equal(2, Assert.IsType<SequenceValue>(Of(value, "List")).Elements.Count);
        Assert.Equal(2, Assert.IsType<DictionaryValue>(Of(value, "Map")).Elements.Count);
    }

    [Fact]
    public void NestedValues_EndAtTheMaximumDepth()
    {
        Node node = new() { Next = new Node { Next = new Node() } };

        StructureValue value = Capture(node, static configuration => configuration.Destructure.ToMaximumDepth(2));
        StructureValue next = Assert.IsType<StructureValue>(Of(value, "Next"));

        Assert.Null(Scalar(next, "Next"));
        Assert.Null(Scalar(
            Capture(new Mails { List = ["a@example.com"] }, static configuration => configuration.Destructure.ToMaximumDepth(1)),
            "List"));
    }

    private static LogEventPropertyValue Of(StructureValue value, string name) =>
        value.Properties.Single(property => property.Name == name).Value;

    private static object? Scalar(StructureValue value, string name) =>
        Assert.IsType<ScalarValue>(Of(value, name)).Value;

    private static StructureValue Capture(object value, Func<LoggerConfiguration, LoggerConfiguration> configure)
    {
        ListSink sink = new();
        using Logger logger = configure(new LoggerConfiguration())
            .Destructure.RedactPersonalData()
            .WriteTo.Sink(sink)
            .CreateLogger();
        logger.Information("{@Value}", value);
        return Assert.IsType<StructureValue>(Assert.Single(sink.Events).Properties["Value"]);
    }

    private sealed class ListSink : ILogEventSink
    {
        public List<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Add(logEvent);
    }
}
