using System.Text.Json;
using Serilog;

namespace Redaction.Runtime.Tests;

public sealed class GenericTests
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().RedactPersonalData();

    [Fact]
    public void ClosedGeneric_IsDescribedMemberByMember()
    {
        string output = LogFile.Write(log => log.Information("seen {@Value}", new Envelope<Customer> { Content = new Customer() }));

        Canary.AssertAbsent(output);
        Assert.Contains("\"Value\":{\"Name\":\"***\",\"Content\":{\"Number\":42,\"Name\":\"***\"", output);
    }

    [Fact]
    public void GenericThatTheCodeNeverCloses_IsErased()
    {
        string output = LogFile.Write(log => log.Information("seen {@Value} {@Derived}", Make(1.5m), new Hidden()));

        Canary.AssertAbsent(output);
        Assert.Contains("\"Value\":\"***\"", output);
        Assert.Contains("\"Derived\":{\"Name\":\"***\",\"Content\":\"x\"", output);
    }

    [Fact]
    public void Json_RedactsClosedAndOpenGenerics()
    {
        string closed = JsonSerializer.Serialize(new Envelope<Customer> { Content = new Customer() }, Options);
        string open = JsonSerializer.Serialize(Make(1.5m), Options);
        string hidden = JsonSerializer.Serialize(new Hidden(), Options);

        Canary.AssertAbsent(closed + open + hidden);
        Assert.StartsWith("{\"Name\":\"***\",\"Content\":{\"Number\":42,\"Name\":\"***\"", closed);
        Assert.Equal("{\"Name\":\"***\",\"Content\":1.5}", open);
        Assert.Equal("{\"Name\":\"***\",\"Content\":\"x\"}", hidden);
    }

    [Fact]
    public void PersonalMemberOfAnOpenType_IsLeftOutOfJson()
    {
        Canary.AssertAbsent(JsonSerializer.Serialize(new Secret<string>(Canary.Text), Options));
        Assert.Equal("{}", JsonSerializer.Serialize(MakeSecret(Canary.Date), Options));
        Canary.AssertAbsent(LogFile.Write(log => log.Information("{@A} {@B}", new Secret<string>(Canary.Text), MakeSecret(Canary.Date))));
        Canary.AssertAbsent(new Secret<string>(Canary.Text).Redacted().ToString());
    }

    [Fact]
    public void MemberOfAGenericType_IsAView()
    {
        ParcelRedacted view = new Parcel().Redacted();

        Assert.Equal("***", view.Letter.Name);
        Assert.Equal("Parcel { Target = ***, Letter = Envelope { Name = ***, Content = [T] } }", view.ToString());
        Canary.AssertAbsent(JsonSerializer.Serialize(new Parcel(), Options));
        Canary.AssertAbsent(LogFile.Write(log => log.Information("{@Value}", new Parcel())));
    }

    // The type argument is inferred: no type is named that generated code could be made for.
    private static Envelope<T> Make<T>(T content) => new() { Content = content };

    private static Secret<T> MakeSecret<T>(T value) => new(value);

    private sealed class Hidden : Envelope<string>
    {
        public Hidden() => Content = "x";
    }
}
