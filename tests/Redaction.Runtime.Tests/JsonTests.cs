using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyAnnotations;
using Redaction.Runtime.Model;

namespace Redaction.Runtime.Tests;

public sealed partial class JsonTests
{
    private static readonly Dictionary<string, Func<JsonSerializerOptions>> Kinds = new()
    {
        ["reflection"] = static () => new JsonSerializerOptions(),
        ["web"] = static () => new JsonSerializerOptions(JsonSerializerDefaults.Web),
        ["context"] = static () => new JsonSerializerOptions { TypeInfoResolver = SourceGenerated.Default },
        ["enum names"] = static () => new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } },
        ["references"] = static () =>
            new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.IgnoreCycles, IncludeFields = true },
        ["no nulls"] = static () =>
            new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull },
    };

    public static TheoryData<string> Options => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Options))]
    public void RedactedJson_ShowsNoCanary(string kind)
    {
        JsonSerializerOptions options = Kinds[kind]().RedactPersonalData();

        Canary.AssertAbsent(JsonSerializer.Serialize(new Customer(), options));
        Canary.AssertAbsent(JsonSerializer.Serialize<object>(new GoldCustomer(), options));
        Canary.AssertAbsent(JsonSerializer.Serialize<INamed>(new Customer(), options));
        Canary.AssertAbsent(JsonSerializer.Serialize(new Order { Counts = [] }, options));
        Canary.AssertAbsent(JsonSerializer.Serialize(new Position?(new Position(52.5244371, 1)), options));
        Canary.AssertAbsent(JsonSerializer.Serialize(new Employee(1, Canary.Text, Canary.Text, Canary.Text), options));
        Canary.AssertAbsent(
            JsonSerializer.Serialize(
                new Household { Street = Canary.Text, Residents = { new Resident { Name = Canary.Text } } }, options));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void DerivedTypeThatIsNotAnnotated_IsCoveredByItsBase(string kind)
    {
        if (kind != "context")
            Canary.AssertAbsent(
                JsonSerializer.Serialize<object>(new Unlisted<int>(), Kinds[kind]().RedactPersonalData()));
    }

    [Fact]
    public void RedactedJson_KeepsWhatIsNotPersonal()
    {
        JsonElement json = JsonSerializer.SerializeToElement(new Customer(),
            new JsonSerializerOptions().RedactPersonalData());

        Assert.Equal(42, json.GetProperty("Number").GetInt32());
        Assert.Equal("***", json.GetProperty("Name").GetString());
        Assert.Equal("***0199", json.GetProperty("Phone").GetString());
        Assert.Equal(Redact.Hmac(Canary.Mail), json.GetProperty("Email").GetString());
        Assert.Equal(Canary.Year, json.GetProperty("Born").GetString());
        Assert.Equal("203.0.113.0", json.GetProperty("Address").GetString());
        Assert.Equal((int)Tier.Gold, json.GetProperty("Tier").GetInt32());
        Assert.Equal(12.5m, json.GetProperty("Balance").GetDecimal());
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void MembersAndNames_AreThoseOfTheSerializer(string kind)
    {
        Customer customer = new() { OtherMails = [], MailCounts = [] };
        string[] clear = Names(JsonSerializer.SerializeToElement(customer, Kinds[kind]().WithoutAddress()));
        string[] redacted = Names(JsonSerializer.SerializeToElement(customer, Kinds[kind]().RedactPersonalData()));

        Assert.Equal(clear, redacted);
    }

    [Fact]
    public void Views_ShowWhatTheirReaderMaySee()
    {
        Wide value = new() { Body = "long story", Email = Canary.Mail, Note = "n" };
        JsonElement support = JsonSerializer.SerializeToElement(value,
            new JsonSerializerOptions().RedactPersonalData(PersonalDataView.Support));
        JsonElement export = JsonSerializer.SerializeToElement(value,
            new JsonSerializerOptions().RedactPersonalData(PersonalDataView.Export));

        Assert.Equal(Redact.MaskEmail(Canary.Mail), support.GetProperty("Email").GetString());
        Assert.Equal("long story", export.GetProperty("Body").GetString());
        Assert.Equal(Canary.Mail, export.GetProperty("Email").GetString());
    }

    [Theory]
    [InlineData(nameof(PersonalDataView.Log))]
    [InlineData(nameof(PersonalDataView.Support))]
    [InlineData(nameof(PersonalDataView.Export))]
    public void ForbiddenCategory_IsErasedInEveryView(string view) => Assert.Equal(
        "***",
        JsonSerializer.SerializeToElement(
            new Login(),
            new JsonSerializerOptions().RedactPersonalData(Enum.Parse<PersonalDataView>(view))).GetProperty(
                "Password").GetString());

    [Fact]
    public void ThrowingGetter_LeavesAMarker()
    {
        string json = JsonSerializer.Serialize(new Hostile(), new JsonSerializerOptions().RedactPersonalData());

        Assert.Contains("\"Email\":\"[unreadable]\"", json);
        Assert.Contains("\"Number\":5", json);
    }

    [Fact]
    public void CyclicGraph_IsCut()
    {
        Node node = new();
        node.Next = node;

        Assert.Contains("[too deep]", JsonSerializer.Serialize(node, new JsonSerializerOptions().RedactPersonalData()));
    }

    [Fact]
    public void Reading_GivesTheValueAsWritten()
    {
        const string Json = """{"Body":"b","Email":"ada@example.com","Name":null,"Note":"n"}""";

        Wide? value = JsonSerializer.Deserialize<Wide>(Json, new JsonSerializerOptions().RedactPersonalData());

        Assert.Equal("ada@example.com", value!.Email);
    }

    [Fact]
    public void AttributesOfTheSerializer_AreRespected()
    {
        string json = JsonSerializer.Serialize(new Shaped(), new JsonSerializerOptions().RedactPersonalData());

        Assert.Equal("""{"full_name":"***","count":1}""", json);
        Canary.AssertAbsent(
            JsonSerializer.Serialize<Animal>(new Dog(), new JsonSerializerOptions().RedactPersonalData()));
    }

    private static string[] Names(JsonElement json) =>
        json.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal).ToArray();

    public sealed class Unlisted<T> : Customer
    {
        public T? More { get; set; }
    }

    public sealed class Login
    {
        [PersonalData(AccountData.Password)]
        public string Password { get; set; } = Canary.Text;
    }

    public sealed class Shaped
    {
        [PersonalData(IdentityData.FullName), JsonPropertyName("full_name")]
        public string Name { get; set; } = Canary.Text;

        [JsonPropertyName("count")]
        public int Count { get; set; } = 1;

        [JsonIgnore]
        public int Hidden { get; set; } = 2;
    }

    [JsonDerivedType(typeof(Dog), "dog")]
    public class Animal
    {
        [PersonalData(IdentityData.FullName)]
        public string Owner { get; set; } = Canary.Text;
    }

    public sealed class Dog : Animal
    {
        [PersonalData(ContactData.PhoneNumber)]
        public string Chip { get; set; } = Canary.Text;
    }

    [JsonSerializable(typeof(Customer))]
    [JsonSerializable(typeof(GoldCustomer))]
    [JsonSerializable(typeof(INamed))]
    [JsonSerializable(typeof(Order))]
    [JsonSerializable(typeof(Position?))]
    [JsonSerializable(typeof(Employee))]
    [JsonSerializable(typeof(Household))]
    [JsonSerializable(typeof(object))]
    internal sealed partial class SourceGenerated : JsonSerializerContext;
}

internal static class ClearOptions
{
    // IPAddress has properties that throw on one family or the other: the plain serializer cannot write it.
    public static JsonSerializerOptions WithoutAddress(this JsonSerializerOptions options)
    {
        options.Converters.Add(new AddressConverter());
        return options;
    }

    private sealed class AddressConverter : JsonConverter<System.Net.IPAddress>
    {
        public override System.Net.IPAddress? Read(ref Utf8JsonReader reader, Type typeToConvert,
            JsonSerializerOptions options) => null;

        public override void Write(Utf8JsonWriter writer, System.Net.IPAddress value, JsonSerializerOptions options) =>
            writer.WriteStringValue("");
    }
}
