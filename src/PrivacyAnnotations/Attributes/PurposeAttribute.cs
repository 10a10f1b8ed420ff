using System;

namespace PrivacyAnnotations;

/// <summary>
/// On a property, field or parameter: the purposes the data may be used for. On a method, constructor, type or
/// assembly: the purpose of the processing done there. Purpose limitation, GDPR Art. 5(1)(b).
/// </summary>
/// <remarks>
/// The closest mark wins: method over type over assembly. May be repeated; the purposes add up.
/// </remarks>
/// <example>
/// <code>
/// [Purpose(Purposes.Billing, Purposes.Fulfilment)]
/// public string Street { get; init; }
///
/// [Purpose(Purposes.Billing)]
/// public Invoice CreateInvoice(Customer customer) { ... }
/// </code>
/// </example>
/// <param name="ids">
/// Constants of <see cref="Purposes"/> or ids declared under <c>purposes</c> in privacy.json.
/// </param>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field
    | AttributeTargets.Parameter,
    AllowMultiple = true,
    Inherited = true)]
public sealed class PurposeAttribute(params string[] ids) : Attribute
{
    /// <summary>Purpose ids, in the order written.</summary>
    public string[] Ids { get; } = ids;
}
