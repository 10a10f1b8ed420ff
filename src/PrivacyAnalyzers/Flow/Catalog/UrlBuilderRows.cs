using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Flurl and RestSharp: addresses that are put together from segments and parameters.</summary>
internal static class UrlBuilderRows
{
    private const string FlurlMembers = "SetQueryParam,AppendQueryParam,AppendPathSegment,AppendPathSegments,SetFragment";

    public static readonly ImmutableArray<SinkRow> All = ImmutableArray.Create(
        new SinkRow("Flurl.GeneratedExtensions", FlurlMembers, "value,segment,segments,fragment", SinkKind.Url),
        new SinkRow("Flurl.Url", FlurlMembers, "value,segment,segments,fragment", SinkKind.Url),
        new SinkRow("Flurl.GeneratedExtensions",
            "SetQueryParams,AppendQueryParam", "values", SinkKind.Url, Reading.Structure),
        new SinkRow("Flurl.Url", "SetQueryParams,AppendQueryParam", "values", SinkKind.Url, Reading.Structure),
        new SinkRow("Flurl.Http.GeneratedExtensions", "*", "url,uri", SinkKind.Url),
        new SinkRow("RestSharp.RestRequest", ".ctor", "resource", SinkKind.Url),
        new SinkRow("RestSharp.RestRequest", "set_Resource", "value", SinkKind.Url),
        new SinkRow("RestSharp.RestRequestExtensions", "AddQueryParameter,AddUrlSegment", "value", SinkKind.Url),
        new SinkRow("RestSharp.RestRequestExtensions", "AddCookie", "value", SinkKind.Cookie),
        new SinkRow("RestSharp.RestClientExtensions",
            "AddDefaultQueryParameter,AddDefaultUrlSegment", "value", SinkKind.Url),
        new SinkRow("RestSharp.RestClientExtensions",
            "Get,GetAsync,GetJson,GetJsonAsync", "parameters", SinkKind.Url, Reading.Structure),
        new SinkRow("RestSharp.RestClientExtensions", "*", "resource", SinkKind.Url));
}
