using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnnotations;

/// <summary>
/// Answers whether a person's consent is in force: given, GDPR Art. 4(11) and 7(1), and not withdrawn, Art. 7(3).
/// Implemented by the application over its records of consent; an unknown person has given none.
/// </summary>
public interface IConsentGate
{
    /// <summary>Whether consent is in force.</summary>
    /// <param name="subject">The person's <see cref="DataSubjectKeyAttribute">key</see>.</param>
    /// <param name="purpose">Id of the purpose.</param>
    bool Has(string subject, string purpose);

    /// <summary>Whether consent is in force.</summary>
    /// <param name="subject">The person's <see cref="DataSubjectKeyAttribute">key</see>.</param>
    /// <param name="purpose">Id of the purpose.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    Task<bool> HasAsync(string subject, string purpose, CancellationToken cancellationToken = default);
}
