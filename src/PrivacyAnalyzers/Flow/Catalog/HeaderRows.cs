using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>The ways to write an HTTP header by its name.</summary>
internal static class HeaderRows
{
    /// <param name="kind">What the headers are a sink of.</param>
    /// <param name="headers">Names of the headers, separated by commas.</param>
    public static ImmutableArray<SinkRow> Of(SinkKind kind, string headers) => ImmutableArray.Create(
        new SinkRow("Microsoft.AspNetCore.Http.IHeaderDictionary", "set_Item,Add,TryAdd", "value", kind)
        {
            Keys = headers,
        },
        new SinkRow("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions",
            "Append,AppendCommaSeparatedValues,SetCommaSeparatedValues", "value,values", kind) { Keys = headers },
        new SinkRow("System.Net.Http.Headers.HttpHeaders", "Add,TryAddWithoutValidation", "value,values", kind)
        {
            Keys = headers,
        },
        new SinkRow("System.Net.WebHeaderCollection", "Add,Set,set_Item", "value", kind) { Keys = headers });
}
