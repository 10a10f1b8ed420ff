namespace PrivacyAnnotations;

/// <summary>Where the keys of a <see cref="PseudonymKeyRing"/> come from.</summary>
public enum PseudonymKeyOrigin
{
    /// <summary>Made up for this process: its pseudonyms match those of no other process and end with it.</summary>
    Random,

    /// <summary>Read from <see cref="PseudonymKeyRing.EnvironmentVariable"/>.</summary>
    Environment,

    /// <summary>Given by the application.</summary>
    Configured,
}
