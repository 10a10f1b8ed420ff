namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Where personal data ends up; the names of <c>PrivacyAnnotations.SinkKind</c>, and the engine's own.</summary>
internal enum SinkKind
{
    Log,
    ExceptionMessage,
    Url,
    Telemetry,
    Cookie,
    CacheKey,
    FileName,
    ClearTextFile,
    Console,
    Recipient,

    /// <summary>A member that outlives the method and says nothing about personal data.</summary>
    Store,
}

/// <summary>What a sink shows of a value.</summary>
internal enum Reading
{
    /// <summary>What <c>ToString</c> gives.</summary>
    Text,

    /// <summary>Every member, nested and in collections.</summary>
    Structure,

    /// <summary><c>{@Name}</c> in the message template shows the structure, any other hole the text.</summary>
    Template,
}

/// <summary>
/// One row of a library table: which parameters of which members are a sink.
/// <para>Types are matched with everything that derives from or implements them; a library that is not referenced
/// costs nothing.</para>
/// </summary>
/// <param name="Type">Metadata name, such as <c>Serilog.ILogger</c>.</param>
/// <param name="Members">Member names separated by commas; <c>.ctor</c>, <c>set_Name</c> for a property that is set,
/// <c>set_Item</c> for an indexer, <c>*</c> for all.</param>
/// <param name="Parameters">Parameter names separated by commas; <c>name*</c> matches a prefix, <c>*</c> all,
/// <c>this</c> the object the member is called on, <c>return:name</c> what a delegate parameter returns.</param>
/// <param name="Kind">The kind of sink.</param>
/// <param name="Reading">What the sink shows of the value.</param>
internal sealed record SinkRow(
    string Type, string Members, string Parameters, SinkKind Kind, Reading Reading = Reading.Text)
{
    /// <summary>The parameter that holds the message template; itself a sink, read as text.</summary>
    public string? Template { get; init; }

    /// <summary>A bool parameter that asks for the structure when true.</summary>
    public string? Destructures { get; init; }

    /// <summary>Property the receiver must be read from, such as <c>Data</c> in <c>exception.Data["k"] = v</c>.</summary>
    public string? Through { get; init; }

    /// <summary>Metadata name of the type that declares <see cref="Through"/>.</summary>
    public string? ThroughType { get; init; }

    /// <summary>Only when the receiver is known to write to a file, not to memory or to a stream of unknown kind.</summary>
    public bool OnlyFiles { get; init; }

    /// <summary>Names separated by commas; one must be the constant passed for the parameter <c>key</c> or <c>name</c>.</summary>
    public string? Keys { get; init; }

    /// <summary>Parameters separated by commas; what is passed for one must be known to write to a file.</summary>
    public string? IntoFile { get; init; }

    /// <summary>How messages name the sink; null means the member itself.</summary>
    public string? Name { get; init; }
}
