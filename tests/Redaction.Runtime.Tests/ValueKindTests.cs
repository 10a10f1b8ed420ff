using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PrivacyAnnotations;
using Serilog;

namespace Redaction.Runtime.Tests;

/// <summary>Every type of value in every output.</summary>
public sealed partial class ValueKindTests
{
    private const string Masked = "a***@example.com";

    // Member, its text, and its JSON where that is more than the text in quotes.
    private static readonly (string Member, string Text, string? Json)[] Rows =
    [
        ("Text", Redact.MaskEmail(ValueKinds.LocalMail), null),
        ("List", $"[{Masked}, ***]", $"""["{Masked}","***"]"""),
        ("Array", $"[{Masked}, ]", $"""["{Masked}",""]"""),
        ("Immutable", $"[{Masked}]", $"""["{Masked}"]"""),
        ("Unset", "[[unreadable]]", """["[unreadable]"]"""),
        ("Maybe", $"[{Masked}]", $"""["{Masked}"]"""),
        ("Set", $"[{Masked}]", $"""["{Masked}"]"""),
        ("Enumerable", $"[{Masked}]", $"""["{Masked}"]"""),
        ("Query", "***", null),
        ("Missing", "", "null"),
        ("Nested", $"[[{Masked}], []]", $"""[["{Masked}"],[]]"""),
        ("Keys", $$"""{{{Masked}} = ***, {{Masked}} = ***}""", $$"""{"{{Masked}}":"***","{{Masked}} 2":"***"}"""),
        ("Map", "{*** = ***0100, *** = ***ogel}", """{"***":"***0100","*** 2":"***ogel"}"""),
        ("Wrapped", $$"""MailAddress { Value = {{Masked}} }""", $$"""{"Value":"{{Masked}}"}"""),
        ("MaybeWrapped", $$"""MailAddress { Value = {{Masked}} }""", $$"""{"Value":"{{Masked}}"}"""),
        ("NotWrapped", "", "null"),
        ("Home", "Home { Street = ***, Country = Germany, DoorCode = ***, Broken = [unreadable] }",
            """{"Street":"***","Country":"Germany","DoorCode":"***","Broken":"[unreadable]"}"""),
        ("Homes", "[]", "[null]"),
        ("Uri", "https://example.com", null),
        ("Uris", "[https://example.com]", """["https://example.com"]"""),
        ("Address", "203.0.113.0", null),
        ("Addresses", "[203.0.113.0]", """["203.0.113.0"]"""),
        ("Day", Canary.Year, null),
        ("MaybeDay", Canary.Year, null),
        ("NoDay", "", "null"),
        ("Time", Canary.Year, null),
        ("MaybeTime", Canary.Year, null),
        ("Offset", Canary.Year, null),
        ("Days", $"[{Canary.Year}]", $"""["{Canary.Year}"]"""),
        ("Id", Redact.Hmac(Canary.Id), null),
        ("MaybeId", Redact.Hmac(Canary.Id), null),
        ("Age", "30-39", null),
        ("MaybeAge", "30-39", null),
        ("Account", "***1881", null),
        ("Latitude", "52.5", null),
        ("Longitude", "13.4", null),
        ("Enum", "***", null),
        ("MaybeEnum", "***", null),
        ("Bool", "***", null),
        ("MaybeBool", "***", null),
        ("Char", "***", null),
        ("MaybeChar", "***", null),
        ("Bytes", "***", null),
        ("Chars", "***", null),
        ("Anything", "***", null),
    ];

    private static readonly string Whole = string.Join(", ",
        typeof(ValueKinds).GetProperties().Where(static property => property.Name != "EqualityContract")
            .Select(static property => $"{property.Name} = {TextOf(property.Name)}"));

    [Fact]
    public void EveryMember_HasARow() => Assert.Equal(
        typeof(ValueKinds).GetProperties().Select(static property => property.Name).Except(["EqualityContract"]).Order(),
        Rows.Select(static row => row.Member).Append("Broken").Order());

    [Fact]
    public void View_ShowsTheRedactedForm()
    {
        ValueKindsRedacted view = new ValueKinds().Redacted();

        foreach ((string member, string text, _) in Rows)
        {
            object? shown = typeof(ValueKindsRedacted).GetProperty(member)!.GetValue(view);
            Assert.Equal($"{member}: {text}", $"{member}: {shown}");
        }
    }

    [Fact]
    public void Texts_ShowTheRedactedForm()
    {
        ValueKindsRedacted view = new ValueKinds().Redacted();
        char[] chars = new char[8192];
        byte[] bytes = new byte[8192];
        Assert.True(view.TryFormat(chars, out int charsWritten));
        Assert.True(view.TryFormat(bytes, out int bytesWritten));

        Assert.Equal($"ValueKinds {{ {Whole} }}", view.ToString());
        Assert.Equal(view.ToString(), new ValueKinds().ToString());
        Assert.Equal(view.ToString(), new string(chars, 0, charsWritten));
        Assert.Equal(view.ToString(), Encoding.UTF8.GetString(bytes, 0, bytesWritten));
        Canary.AssertAbsent(view.ToString());
    }

    [Fact]
    public void Serilog_WritesTheRedactedForm()
    {
        string output = LogFile.Write(log =>
        {
            log.Information("scalar {Value}", new ValueKinds());
            log.Information("structure {@Value}", new ValueKinds());
        });

        Canary.AssertAbsent(output);
        Assert.Contains($"scalar ValueKinds {{ {Whole} }}", output);
        string line = output.Split('\n').Single(static text => text.Contains("structure {@Value}"));
        AssertJson(JsonDocument.Parse(line).RootElement.GetProperty("Value"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Json_WritesTheRedactedForm(bool isLeftToTheSerializer)
    {
        // A setting that the generated converters do not know leaves the contract to the serializer.
        JsonSerializerOptions options = new() { IncludeFields = isLeftToTheSerializer };
        string json = JsonSerializer.Serialize(new ValueKinds(), options.RedactPersonalData());

        Canary.AssertAbsent(json);
        AssertJson(JsonDocument.Parse(json).RootElement);
    }

    [Fact]
    public void LoggerMessage_WritesTheRedactedForm()
    {
        List<string> lines = [];
        using ILoggerFactory factory = LoggerFactory.Create(builder => builder.AddProvider(new LineProvider(lines)));

        Seen(factory.CreateLogger("test"), new ValueKinds().Redacted());

        Assert.Equal($"seen ValueKinds {{ {Whole} }}", Assert.Single(lines));
    }

    [Fact]
    public void FormattingCollectionsIntoASpan_AllocatesNothing()
    {
        Mails value = new() { List = ["ada@example.com", "amy@example.com"], Map = new() { ["ada"] = "ada@example.com" } };
        MailsRedacted view = value.Redacted();
        char[] chars = new char[512];
        view.TryFormat(chars, out _);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            view.TryFormat(chars, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void LongCollection_IsCut()
    {
        Mails value = new() { List = [.. Enumerable.Range(0, 10_000).Select(static n => $"ada{n}@example.com")] };
        string text = value.Redacted().ToString();
        string json = JsonSerializer.Serialize(value, new JsonSerializerOptions().RedactPersonalData());
        string log = LogFile.Write(log => log.Information("{@Value}", value));

        Assert.Contains($"{Masked}, [more]]", text);
        Assert.Equal(100, text.Split(Masked).Length - 1);
        Assert.Equal(100, json.Split(Masked).Length - 1);
        Assert.Contains("\"[more]\"]", json);
        Assert.Equal(200, log.Split(Masked).Length - 1);
    }

    private static string TextOf(string member) =>
        member == "Broken" ? $"[{Redact.MaskEmail(ValueKinds.LocalMail)}[unreadable]]" : Rows.Single(row => row.Member == member).Text;

    private static void AssertJson(JsonElement value)
    {
        foreach ((string member, string text, string? json) in Rows)
        {
            string written = value.GetProperty(member).GetRawText()
                .Replace(",\"$type\":\"MailAddress\"", "").Replace(",\"$type\":\"Home\"", "");
            Assert.Equal($"{member}: {json ?? $"\"{text}\""}", $"{member}: {written}");
        }

        Assert.Equal(
            [Redact.MaskEmail(ValueKinds.LocalMail), "[unreadable]"],
            value.GetProperty("Broken").EnumerateArray().Select(static item => item.GetString()!));
    }

    [LoggerMessage(1, LogLevel.Information, "seen {Value}")]
    private static partial void Seen(Microsoft.Extensions.Logging.ILogger logger, ValueKindsRedacted value);
}
