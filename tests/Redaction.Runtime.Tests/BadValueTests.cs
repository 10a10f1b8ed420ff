using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;
using PrivacyAnnotations;
using Serilog;

namespace Redaction.Runtime.Tests;

/// <summary>Every bad value in every output: something is written, nothing of it is personal, nobody fails.</summary>
public sealed partial class BadValueTests
{
    private static readonly string Large = string.Concat(Enumerable.Repeat(Canary.Text, 10_000_000 / Canary.Text.Length));

    private static readonly Dictionary<string, Func<object>> Values = new()
    {
        ["throwing getters"] = static () => new ThrowingValue(),
        ["cycle"] = static () => Cycle(),
        ["10 MB"] = static () => Filled(Large),
        ["lone surrogates"] = static () => Filled("\ud800" + Canary.Text + "\udc00"),
        ["only surrogates"] = static () => Filled("\udc00\ud800\ud800"),
        ["hostile ToString"] = static () => new BadValue { Text = new(), Masked = new(), Anything = new HostileText() },
        ["nulls"] = static () => new BadValue
        {
            Phones = [null], PhoneBook = new() { [""] = null }, All = [null], ByName = new() { [""] = null },
        },
        ["empty"] = static () => Filled(""),
    };

    private static readonly Dictionary<string, Func<object, string>> Outputs = new()
    {
        ["view"] = static value => value is BadValue bad ? bad.Redacted().ToString() : ((ThrowingValue)value).Redacted().ToString(),
        ["record"] = static value => value.ToString()!,
        ["span"] = Span,
        ["utf8"] = Utf8,
        ["serilog"] = static value => LogFile.Write(log => log.Information("seen {@Value}", value)),
        ["serilog scalar"] = static value => LogFile.Write(log => log.Information("seen {Value} {$Value}", value)),
        ["json"] = static value => Json(value, new JsonSerializerOptions().RedactPersonalData()),
        ["json support"] = static value => Json(value, new JsonSerializerOptions().RedactPersonalData(PersonalDataView.Support)),
        ["json serializer"] = static value => Json(value,
            new JsonSerializerOptions { IncludeFields = true, ReferenceHandler = ReferenceHandler.IgnoreCycles }.RedactPersonalData()),
        ["logger message"] = LoggerMessages,
        ["span tag"] = Tag,
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string value in Values.Keys)
            {
                foreach (string output in Outputs.Keys)
                    cases.Add(value, output);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void BadValue_IsWrittenWithoutPersonalData(string value, string output)
    {
        string text = Outputs[output](Values[value]());

        Canary.AssertAbsent(text);
        Assert.NotEqual("", text);
        Assert.True(text.Length < 100_000, $"{text.Length} characters");
        if (value == "throwing getters")
            Assert.Contains("5", text);
    }

    [Fact]
    public void ThrowingGetters_LeaveMarkers()
    {
        Assert.Equal(
            "ThrowingValue { Mail = [unreadable], Born = [unreadable], Mails = [unreadable], Home = [unreadable], "
            + "Kept = [unreadable], Count = [unreadable], Nested = [unreadable], Number = 5 }",
            new ThrowingValue().Redacted().ToString());
        Assert.Equal(
            """{"Mail":"[unreadable]","Born":"[unreadable]","Mails":"[unreadable]","Home":"[unreadable]","""
            + """
            "Kept":"[unreadable]","Count":"[unreadable]","Nested":"[unreadable]","Number":5}
            """,
            Json(new ThrowingValue(), new JsonSerializerOptions().RedactPersonalData()));
    }

    [Fact]
    public void CompliancesRedactors_TakeBadText()
    {
        foreach (string text in (string[])["", "\ud800", "\udc00" + Canary.Text, Large])
        {
            foreach (PrivacyAnnotations.Redaction redaction in Enum.GetValues<PrivacyAnnotations.Redaction>())
            {
                if (redaction is not PrivacyAnnotations.Redaction.Keep)
                    Canary.AssertAbsent(Redact.Apply(redaction, text));
            }
        }
    }

    [Fact]
    public void LargeAndBrokenExceptions_AreMasked()
    {
        string output = LogException(new InvalidOperationException(Large + "\ud800", new InvalidOperationException(Canary.Mail)));

        Canary.AssertAbsent(output);
        Assert.Contains("***", output);
    }

    private static string LogException(Exception exception)
    {
        using StringWriter text = new();
        using (Serilog.Core.Logger logger = new LoggerConfiguration()
            .WriteTo.RedactExceptions(sinks => sinks.Sink(new TextSink(text)))
            .CreateLogger())
        using (PersonalDataScope.Enter(Canary.Text, null, "", "\ud800\ud800\ud800"))
        {
            logger.Error(exception, "failed");
        }

        return text.ToString();
    }

    private static BadValue Cycle()
    {
        BadValue value = Filled(Canary.Text);
        value.Next = value;
        value.All = [value, new BadValue { Next = value }];
        value.ByName = new() { ["self"] = value };
        value.Anything = value;
        return value;
    }

    private static BadValue Filled(string text) => new()
    {
        Mail = text,
        Name = text,
        Body = text,
        Phones = [text + "0199", text],
        PhoneBook = new() { [text + "0199"] = text },
        Home = new Home { Street = text },
        Address = Canary.Address,
        Born = DateOnly.FromDateTime(Canary.Date),
    };

    private static string Span(object value)
    {
        char[] chars = new char[64 * 1024];
        int written;
        bool isWritten = value is BadValue bad
            ? bad.Redacted().TryFormat(chars, out written)
            : ((ThrowingValue)value).Redacted().TryFormat(chars, out written);
        Assert.True(isWritten);
        return new string(chars, 0, written);
    }

    private static string Utf8(object value)
    {
        byte[] bytes = new byte[64 * 1024];
        int written;
        bool isWritten = value is BadValue bad
            ? bad.Redacted().TryFormat(bytes, out written)
            : ((ThrowingValue)value).Redacted().TryFormat(bytes, out written);
        Assert.True(isWritten);
        return Encoding.UTF8.GetString(bytes, 0, written);
    }

    private static string Json(object value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(value, value.GetType(), options);

    private static string LoggerMessages(object value)
    {
        List<string> lines = [];
        using ILoggerFactory factory = LoggerFactory.Create(builder => builder.AddProvider(new LineProvider(lines)));
        if (value is BadValue bad)
            Seen(factory.CreateLogger("test"), bad.Redacted());
        else
            ThrowingSeen(factory.CreateLogger("test"), ((ThrowingValue)value).Redacted());
        return Assert.Single(lines);
    }

    private static string Tag(object value)
    {
        string name = $"bad.{Guid.NewGuid()}";
        using ActivitySource source = new(name);
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder().AddSource(name).RedactPersonalData().Build();
        Activity activity = source.StartActivity("bad")!;
        activity.SetTag("value", value);
        activity.Dispose();
        return (string)activity.GetTagItem("value")!;
    }

    [LoggerMessage(1, LogLevel.Information, "seen {Value}")]
    private static partial void Seen(Microsoft.Extensions.Logging.ILogger logger, Redacted<BadValue> value);

    [LoggerMessage(2, LogLevel.Information, "seen {Value}")]
    private static partial void ThrowingSeen(Microsoft.Extensions.Logging.ILogger logger, Redacted<ThrowingValue> value);

    private sealed class TextSink(TextWriter writer) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => writer.WriteLine(logEvent.Exception);
    }
}
