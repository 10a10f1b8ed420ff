// PRIV0105: a form that takes whatever is sent (S2.16).
using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyAnnotations;

namespace OpusViolations.Classification;

[DataSubject("Customer")]
public sealed class OpenForm
{
    [PersonalData(ContactData.EmailAddress)]
    public string? Email { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}
