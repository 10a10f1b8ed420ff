namespace Privacy.Model;

/// <summary>How the purpose of a processing is known, the weakest first.</summary>
internal enum PurposeEvidence
{
    /// <summary>Only the policy allows it: no code that states a purpose handles the data.</summary>
    Policy,

    /// <summary>A <c>[Purpose]</c> on the member or its type allows it.</summary>
    Annotation,

    /// <summary>A function with this purpose handles the data.</summary>
    Code,
}
