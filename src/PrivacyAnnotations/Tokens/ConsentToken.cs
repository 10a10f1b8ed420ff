using System;

namespace PrivacyAnnotations;

/// <summary>
/// Proof that a person's consent to a purpose was in force a moment ago. A method that takes one cannot be called
/// without the check of GDPR Art. 6(1)(a). Not to be kept: consent may be withdrawn at any time, Art. 7(3).
/// </summary>
/// <example>
/// <code>
/// public void Share(Customer customer, ConsentToken&lt;ThirdPartyMarketing&gt; consent) { ... }
///
/// if (gate.TryGetToken(customer.Id, out ConsentToken&lt;ThirdPartyMarketing&gt;? consent))
///     partner.Share(customer, consent);
/// </code>
/// </example>
/// <typeparam name="TPurpose">The purpose.</typeparam>
public sealed class ConsentToken<TPurpose>
    where TPurpose : struct, IPurpose
{
    internal ConsentToken(string subject)
    {
        Subject = subject;
        CheckedAt = DateTimeOffset.UtcNow;
    }

    /// <summary>Key of the person who consented.</summary>
    [PersonalData(AccountData.UserId)]
    public string Subject { get; }

    /// <summary>When the gate was asked, UTC.</summary>
    public DateTimeOffset CheckedAt { get; }

    /// <summary>Id of the purpose.</summary>
    public string Purpose => default(TPurpose).Id;

    /// <summary>Whether the token was made for a person.</summary>
    /// <param name="subject">The person's key.</param>
    public bool IsFor(string? subject) => string.Equals(Subject, subject, StringComparison.Ordinal);

    /// <summary>The purpose, without the person.</summary>
    [Redacts]
    public override string ToString() => $"consent to {Purpose}";
}
