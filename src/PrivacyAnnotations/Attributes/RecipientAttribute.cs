using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says that personal data passed to a type's members, a method or a parameter is disclosed to a recipient:
/// GDPR Art. 4(9), 13(1)(e) and 30(1)(d).
/// </summary>
/// <example>
/// <code>
/// [Recipient("MailProvider", Country = "US")]
/// public interface IMailClient
/// {
///     Task SendAsync(string address, string text);
/// }
/// </code>
/// </example>
/// <param name="id">Id of the recipient, as declared under <c>recipients</c> in privacy.json.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Delegate
    | AttributeTargets.Method | AttributeTargets.Parameter,
    Inherited = true)]
public sealed class RecipientAttribute(string id) : Attribute
{
    /// <summary>Id of the recipient.</summary>
    public string Id { get; } = id;

    /// <summary>
    /// Country where the recipient processes the data, ISO 3166-1 alpha-2. A country outside the policy's list is a
    /// transfer that needs a mechanism of GDPR Art. 45 to 49. Null: as declared in privacy.json.
    /// </summary>
    public string? Country { get; set; }
}
