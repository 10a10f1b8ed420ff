using System;

namespace PrivacyAnnotations;

/// <summary>
/// Proof that the identity of a person who exercises a right was confirmed, GDPR Art. 12(6) and recital 64. Export and
/// erasure take one, so that nobody's data goes to somebody else by an id out of a URL.
/// </summary>
/// <example>
/// <code>
/// VerifiedSubject subject = VerifiedSubject.Confirm(user.CustomerId, "signed in with second factor");
/// </code>
/// </example>
public sealed class VerifiedSubject
{
    private VerifiedSubject(string key, string evidence, DateTimeOffset verifiedAt)
    {
        Key = key;
        Evidence = evidence;
        VerifiedAt = verifiedAt;
    }

    /// <summary>Key of the person: the value of the member marked <see cref="DataSubjectKeyAttribute"/>.</summary>
    [PersonalData(AccountData.UserId)]
    public string Key { get; }

    /// <summary>How the identity was confirmed, for the record of the request.</summary>
    public string Evidence { get; }

    /// <summary>When the identity was confirmed.</summary>
    public DateTimeOffset VerifiedAt { get; }

    /// <summary>States that the caller has just confirmed who the person is.</summary>
    /// <param name="key">
    /// Key of the person, from the session or the checked request and never from a bare parameter.
    /// </param>
    /// <param name="evidence">
    /// How the identity was confirmed, in words an auditor understands. No personal data.
    /// </param>
    /// <exception cref="ArgumentException">The key or the evidence is null, empty or white space.</exception>
    public static VerifiedSubject Confirm([PersonalData(AccountData.UserId)] string key, string evidence) =>
        Confirm(key, evidence, DateTimeOffset.UtcNow);

    /// <summary>States that the identity was confirmed at a point in time.</summary>
    /// <param name="key">Key of the person.</param>
    /// <param name="evidence">How the identity was confirmed. No personal data.</param>
    /// <param name="verifiedAt">When it was confirmed.</param>
    /// <exception cref="ArgumentException">The key or the evidence is null, empty or white space.</exception>
    public static VerifiedSubject Confirm(
        [PersonalData(AccountData.UserId)] string key,
        string evidence,
        DateTimeOffset verifiedAt)
    {
        if (string.IsNullOrWhiteSpace(key))
            throw new ArgumentException("A verified person has a key.", nameof(key));
        if (string.IsNullOrWhiteSpace(evidence))
            throw new ArgumentException("State how the identity was confirmed.", nameof(evidence));
        return new VerifiedSubject(key, evidence, verifiedAt);
    }

    /// <summary>Whether the proof is about a person.</summary>
    /// <param name="key">The person's key.</param>
    public bool IsFor(string? key) => string.Equals(Key, key, StringComparison.Ordinal);

    /// <summary>Whether the confirmation is recent enough.</summary>
    /// <param name="now">The present.</param>
    /// <param name="maximumAge">How old a confirmation may be. One from the future is not current.</param>
    public bool IsCurrent(DateTimeOffset now, TimeSpan maximumAge) =>
        now >= VerifiedAt && now - VerifiedAt <= maximumAge;

    /// <summary>How the identity was confirmed, without the person.</summary>
    [Redacts]
    public override string ToString() => $"verified subject ({Evidence})";
}
