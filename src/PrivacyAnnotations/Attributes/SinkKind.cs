namespace PrivacyAnnotations;

/// <summary>Places where personal data leaves the control of the code that holds it.</summary>
public enum SinkKind
{
    /// <summary>A log entry: its template, its properties or its scope.</summary>
    Log,

    /// <summary>The message or data of an exception, which ends in logs and error pages.</summary>
    ExceptionMessage,

    /// <summary>A URL, kept by browsers, proxies and access logs.</summary>
    Url,

    /// <summary>A tag, event or baggage item of tracing, a metric's dimension.</summary>
    Telemetry,

    /// <summary>The name or value of a cookie.</summary>
    Cookie,

    /// <summary>The key of a cache entry, shown by the cache's tools and statistics.</summary>
    CacheKey,

    /// <summary>The name of a file or directory.</summary>
    FileName,

    /// <summary>A file written without encryption.</summary>
    ClearTextFile,

    /// <summary>Standard output or standard error.</summary>
    Console,

    /// <summary>Somebody else: see <see cref="RecipientAttribute"/>, which names them.</summary>
    Recipient,
}
