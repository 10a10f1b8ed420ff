using System.Text;
using Microsoft.Extensions.Logging;

namespace Redaction.Runtime.Tests;

public sealed partial class ViewTests
{
    [Fact]
    public void ToString_ShowsNoCanary()
    {
        Canary.AssertAbsent(new Customer().Redacted().ToString());
        Canary.AssertAbsent(new Order().Redacted().ToString());
        Canary.AssertAbsent(new Envelope<Order> { Content = new Order() }.Redacted().ToString());
        Canary.AssertAbsent(new Person(1, Canary.Text, Canary.Text).ToString());
        Canary.AssertAbsent(new Employee(1, Canary.Text, Canary.Text, Canary.Text).ToString());
        Canary.AssertAbsent(new Position(52.5244371, 3).ToString());
    }

    [Fact]
    public void RecordText_KeepsItsForm() => Assert.Equal(
        "Employee { Number = 1, Name = ***, Street = ***, Letter = *** }",
        new Employee(1, Canary.Text, Canary.Text, Canary.Text).ToString());

    [Fact]
    public void StructText_RoundsTheLocation() => Assert.Equal(
        "Position { Latitude = 52.5, Floor = 3 }",
        new Position(52.5244371, 3).Redacted().ToString());

    [Fact]
    public void FormattingIntoSpans_GivesTheTextWithoutAllocating()
    {
        CustomerRedacted view = new Customer { OtherMails = [], MailCounts = [] }.Redacted();
        string text = view.ToString();
        char[] chars = new char[1024];
        byte[] bytes = new byte[1024];
        Assert.True(view.TryFormat(chars, out int charsWritten));
        Assert.True(view.TryFormat(bytes, out int bytesWritten));
        Assert.Equal(text, new string(chars, 0, charsWritten));
        Assert.Equal(text, Encoding.UTF8.GetString(bytes, 0, bytesWritten));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            view.TryFormat(chars, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void SpanThatIsTooShort_IsRefused()
    {
        CustomerRedacted view = new Customer().Redacted();
        int needed = view.ToString().Length;

        for (int length = 0; length < needed; length++)
        {
            Assert.False(view.TryFormat(new char[length], out int charsWritten));
            Assert.Equal(0, charsWritten);
        }

        Assert.True(view.TryFormat(new char[needed], out _));
    }

    [Fact]
    public void NullValue_GivesEmptyViewAndText()
    {
        CustomerRedacted view = ((Customer?)null).Redacted();

        Assert.Equal("", view.ToString());
        Assert.Null(view.Email);
        Assert.Equal(0, view.Number);
        Assert.Equal("", default(CustomerRedacted).ToString());
    }

    [Fact]
    public void CyclicValue_IsCut()
    {
        Node node = new();
        node.Next = node;

        Assert.Contains("[too deep]", node.Redacted().ToString());
        Canary.AssertAbsent(node.Redacted().ToString());
    }

    [Fact]
    public void ThrowingGetter_LeavesAMarker()
    {
        string text = new Hostile().Redacted().ToString();

        Assert.Equal("Hostile { Name = ***, Email = [unreadable], Computed = [unreadable], Text = [unreadable], Number = 5 }", text);
        Assert.Equal("[unreadable]", new Hostile().Redacted().Email);
    }

    [Fact]
    public void LargeText_IsWrittenWhole()
    {
        string note = new('x', 10_000_000);

        Assert.Equal(note.Length, new Wide { Note = note, Body = "b" }.Redacted().ToString().Count(c => c == 'x'));
    }

    [Fact]
    public void LoggerMessageWithView_AllocatesNothingWhenTheLevelIsOff()
    {
        using ILoggerFactory factory = LoggerFactory.Create(
            static builder => builder.SetMinimumLevel(LogLevel.Warning));
        ILogger logger = factory.CreateLogger("test");
        Customer customer = new();
        CustomerSeen(logger, customer.Redacted());

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            CustomerSeen(logger, customer.Redacted());
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void LoggerMessageWithView_ShowsNoCanary()
    {
        List<string> lines = [];
        using ILoggerFactory factory = LoggerFactory.Create(builder => builder.AddProvider(new LineProvider(lines)));

        CustomerSeen(factory.CreateLogger("test"), new Customer().Redacted());

        Canary.AssertAbsent(Assert.Single(lines));
        Assert.StartsWith("seen Customer { Number = 42, Name = ***", lines[0]);
    }

    [LoggerMessage(1, LogLevel.Information, "seen {Customer}")]
    private static partial void CustomerSeen(ILogger logger, CustomerRedacted customer);
}
