namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>What a library member does with what goes in.</summary>
internal enum Transfer
{
    /// <summary>Receiver and arguments are in the result and in out parameters: the default for unknown members.</summary>
    Content,

    /// <summary>The result says nothing about what went in.</summary>
    Clean,

    /// <summary>The result is a pseudonym: keyed hash, digest, encryption.</summary>
    Pseudonym,

    /// <summary>What <c>ToString</c> gives for receiver and arguments.</summary>
    Text,

    /// <summary>Every member of the arguments: serialization.</summary>
    Structure,

    /// <summary>Only the receiver is in the result; arguments select (index, key, format, separator).</summary>
    Receiver,

    /// <summary>Only the last delegate's result is in the result, as with a mapping; the receiver where there is none.</summary>
    Delegate,

    /// <summary>The receiver's elements; a predicate's or key's result takes no part.</summary>
    Elements,

    /// <summary>A dictionary or grouping: keys and elements are told apart.</summary>
    Keyed,

    /// <summary>The receiver's elements, each behind its position.</summary>
    Indexed,

    /// <summary>Elements of the arguments side by side, or what the delegate makes of them.</summary>
    Zip,

    /// <summary>Arguments are added to the receiver, which is also the result.</summary>
    Mutation,
}

/// <summary>One row of a table of library models.</summary>
/// <param name="Type">Metadata name; derived and implementing types are matched too.</param>
/// <param name="Members">Member names separated by commas; <c>*</c> for all, <c>get_Name</c> for a property.</param>
/// <param name="Transfer">What the members do.</param>
internal sealed record TransferRow(string Type, string Members, Transfer Transfer)
{
    /// <summary>Made to take personal data and give back what may be shown.</summary>
    public bool IsRedactor { get; init; }
}
