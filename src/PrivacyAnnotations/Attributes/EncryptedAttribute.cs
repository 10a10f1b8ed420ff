using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says that a type or member holds ciphertext, or is encrypted where it is stored: a measure of GDPR Art. 32(1)(a).
/// Encrypted data stays personal data.
/// </summary>
/// <example>
/// <code>
/// [PersonalData(FinancialData.BankAccount), Encrypted]
/// public byte[] Iban { get; init; }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue,
    Inherited = true)]
public sealed class EncryptedAttribute : Attribute;
