using PrivacyAnnotations;
using Redaction.Runtime.Model;
using Serilog;
using Serilog.Context;

namespace Redaction.Runtime.Tests;

public sealed class SerilogTests
{
    public static TheoryData<object> Values =>
    [
        new Customer(), new GoldCustomer(), new Subscription(), new Order(), new Person(1, Canary.Text, Canary.Text),
        new Employee(1, Canary.Text, Canary.Text, Canary.Text), new Position(52.5244371, 3), new Envelope<Customer>(),
        new Household { Street = Canary.Text, Residents = { new Resident { Name = Canary.Text } } },
        new Customer[] { new(), new GoldCustomer() }, new List<object> { new Customer() },
        new Dictionary<Person, int> { [new Person(1, Canary.Text, Canary.Text)] = 1 },
        new { Inner = new Customer() }, (new Customer(), 1), new KeyValuePair<int, Customer>(1, new Customer()),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void DestructuredObject_ShowsNoCanary(object value)
    {
        string output = LogFile.Write(log => log.Information("seen {@Value}", value));

        Canary.AssertAbsent(output);
        Assert.Contains("seen", output);
    }

    [Fact]
    public void DestructuredObject_KeepsWhatIsNotPersonal()
    {
        string output = LogFile.Write(log => log.Information("seen {@Value}", new Customer()));

        Assert.Contains("\"Number\":42", output);
        Assert.Contains("\"Name\":\"***\"", output);
        Assert.Contains("\"Phone\":\"***0199\"", output);
        Assert.Contains($"\"Born\":\"{Canary.Year}\"", output);
        Assert.Contains("\"Address\":\"203.0.113.0\"", output);
        Assert.Contains("\"Referrer\":\"https://example.com\"", output);
        Assert.Contains("\"Language\":\"de\"", output);
        Assert.Contains("\"Tier\":\"Gold\"", output);
        Assert.Contains("\"IsActive\":true", output);
        Assert.Contains("\"Balance\":12.5", output);
        Assert.Contains("\"$type\":\"Customer\"", output);
    }

    [Fact]
    public void PseudonymInLog_IsThatOfTheValue() => Assert.Contains(
        $"\"Email\":\"{Redact.Hmac(Canary.Mail)}\"",
        LogFile.Write(log => log.Information("{@Value}", new Customer())));

    [Fact]
    public void DerivedType_IsDescribedByItsRuntimeType()
    {
        INamed value = new GoldCustomer();

        string output = LogFile.Write(log => log.Information("{@Value}", value));

        Assert.Contains("\"$type\":\"GoldCustomer\"", output);
        Assert.Contains("\"Handle\":\"", output);
    }

    [Fact]
    public void LogContextAndScalarForms_ShowNoCanary()
    {
        string output = LogFile.Write(log =>
        {
            using (LogContext.PushProperty("Customer", new Customer(), destructureObjects: true))
            using (LogContext.PushProperty("Person", new Person(1, Canary.Text, Canary.Text)))
                log.ForContext("Order", new Order(), destructureObjects: true).Information("scalar {Sender} {$Text}",
                    new Employee(1, Canary.Text, Canary.Text, Canary.Text), new Customer().Redacted());
        });

        Canary.AssertAbsent(output);
        Assert.Contains("Person { Number = 1, Name = ***, Street = *** }", output);
    }

    [Fact]
    public void CyclicGraph_IsCutAndWritten()
    {
        Node node = new();
        node.Next = node;
        node.All.Add(node);
        node.All.Add(new Node { Next = node });

        string output = LogFile.Write(log => log.Information("cycle {@Node}", node));

        Canary.AssertAbsent(output);
        Assert.Contains("[too deep]", output);
    }

    [Fact]
    public void DeepGraph_IsCutAndWritten()
    {
        Node node = new();
        for (int i = 0; i < 1_000; i++)
            node = new Node { Next = node };

        Canary.AssertAbsent(LogFile.Write(log => log.Information("deep {@Node}", node)));
    }

    [Fact]
    public void ThrowingGetter_LeavesAMarkerAndTheRest()
    {
        string output = LogFile.Write(log => log.Information("hostile {@Value}", new Hostile()));

        Canary.AssertAbsent(output);
        Assert.Contains("\"Email\":\"[unreadable]\"", output);
        Assert.Contains("\"Computed\":\"[unreadable]\"", output);
        Assert.Contains("\"Number\":5", output);
    }

    [Fact]
    public void LargeBrokenAndMissingText_IsWritten()
    {
        string large = string.Concat(Enumerable.Repeat(Canary.Text, 10_000_000 / Canary.Text.Length));
        string output = LogFile.Write(log =>
        {
            log.Information("large {@Value}", new Wide { Body = large, Email = large, Name = large });
            log.Information("broken {@Value}",
                new Wide { Body = "\ud800" + Canary.Text, Email = Canary.Text + "\udc00", Name = "\ud800\ud800" });
            log.Information("missing {@Value}", new Wide());
            log.Information("null {@Value}", (Wide?)null);
        });

        Canary.AssertAbsent(output);
        Assert.True(output.Length < 20_000, $"{output.Length} characters");
        Assert.Contains($"[{large.Length} chars]", output);
    }
}
