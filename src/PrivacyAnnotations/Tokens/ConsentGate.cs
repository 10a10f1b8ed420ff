using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnnotations;

/// <summary>The only ways to a <see cref="ConsentToken{TPurpose}"/>: each asks the gate.</summary>
public static class ConsentGate
{
    /// <summary>Asks for consent; a token when it is in force.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="gate">The application's records of consent.</param>
    /// <param name="subject">The person's key.</param>
    /// <param name="token">Proof for the methods that process on the basis of this consent.</param>
    /// <returns>False when consent was not given or is withdrawn.</returns>
    /// <exception cref="ArgumentNullException">The gate or the subject is null.</exception>
    public static bool TryGetToken<TPurpose>(
        this IConsentGate gate,
        [PersonalData(AccountData.UserId)] string subject,
        out ConsentToken<TPurpose>? token)
        where TPurpose : struct, IPurpose
    {
        Check(gate, subject);
        token = gate.Has(subject, default(TPurpose).Id) ? new ConsentToken<TPurpose>(subject) : null;
        return token is not null;
    }

    /// <summary>Demands consent.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="gate">The application's records of consent.</param>
    /// <param name="subject">The person's key.</param>
    /// <exception cref="ArgumentNullException">The gate or the subject is null.</exception>
    /// <exception cref="ConsentRequiredException">Consent was not given or is withdrawn.</exception>
    public static ConsentToken<TPurpose> Require<TPurpose>(
        this IConsentGate gate,
        [PersonalData(AccountData.UserId)] string subject)
        where TPurpose : struct, IPurpose
    {
        return gate.TryGetToken(subject, out ConsentToken<TPurpose>? token)
            ? token!
            : throw new ConsentRequiredException(default(TPurpose).Id);
    }

    /// <summary>Asks for consent; null when it is not in force.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="gate">The application's records of consent.</param>
    /// <param name="subject">The person's key.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <exception cref="ArgumentNullException">The gate or the subject is null.</exception>
    public static async Task<ConsentToken<TPurpose>?> FindTokenAsync<TPurpose>(
        this IConsentGate gate,
        [PersonalData(AccountData.UserId)] string subject,
        CancellationToken cancellationToken = default)
        where TPurpose : struct, IPurpose
    {
        Check(gate, subject);
        return await gate.HasAsync(subject, default(TPurpose).Id, cancellationToken).ConfigureAwait(false)
            ? new ConsentToken<TPurpose>(subject)
            : null;
    }

    private static void Check(IConsentGate gate, string subject)
    {
        if (gate is null)
            throw new ArgumentNullException(nameof(gate));
        if (subject is null)
            throw new ArgumentNullException(nameof(subject));
    }
}
