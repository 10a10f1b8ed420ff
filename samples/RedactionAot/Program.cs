using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyAnnotations;

Subscriber subscriber = new(7, "Ada Lovelace", "ada@example.com", ["ada@example.com", "augusta@example.org"],
    new DateOnly(1815, 12, 10), Plan.Yearly);

// The record's own text, its view, and JSON for logs, for support staff and for the person.
Console.WriteLine(subscriber);
Console.WriteLine(subscriber.Redacted());
using Stream output = Console.OpenStandardOutput();
foreach (PersonalDataView view in (PersonalDataView[])[PersonalDataView.Log, PersonalDataView.Support,
    PersonalDataView.Export])
{
    JsonSerializerOptions options = new JsonSerializerOptions { TypeInfoResolver = SubscriberContext.Default }
        .RedactPersonalData(view);
    JsonSerializer.Serialize(output, subscriber, options.GetTypeInfo(typeof(Subscriber)));
    output.WriteByte((byte)'\n');
}

string text = subscriber.ToString() + subscriber.Redacted();
return text.Contains("ada@", StringComparison.OrdinalIgnoreCase) || text.Contains("Ada", StringComparison.Ordinal) || text.Contains("12-10", StringComparison.Ordinal) ? 1 : 0;

internal enum Plan
{
    Monthly,
    Yearly,
}

internal sealed partial record Subscriber(
    int Number,
    [PersonalData(IdentityData.FullName)] string Name,
    [PersonalData(ContactData.EmailAddress)] string Email,
    [PersonalData(ContactData.EmailAddress, Redaction = Redaction.MaskEmail)] IReadOnlyList<string> OtherMails,
    [PersonalData(IdentityData.DateOfBirth)] DateOnly Born,
    Plan Plan);

[JsonSerializable(typeof(Subscriber))]
internal sealed partial class SubscriberContext : JsonSerializerContext;
