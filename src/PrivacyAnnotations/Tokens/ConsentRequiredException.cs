using System;

namespace PrivacyAnnotations;

/// <summary>Processing was asked for that rests on consent, and consent is not in force. Names no person.</summary>
public sealed class ConsentRequiredException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="purpose">Id of the purpose.</param>
    public ConsentRequiredException(string purpose)
        : base($"Consent to the purpose '{purpose}' is not in force.") => Purpose = purpose;

    /// <summary>Id of the purpose.</summary>
    public string Purpose { get; }
}
