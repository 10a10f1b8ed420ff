using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Cookies: names and values.</summary>
internal static class CookieTable
{
    private const string Headers = "Set-Cookie,Cookie";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow("Microsoft.AspNetCore.Http.IResponseCookies",
                "Append", "key,value,keyValuePairs", SinkKind.Cookie),
            new SinkRow("System.Net.Cookie", ".ctor", "name,value", SinkKind.Cookie),
            new SinkRow("System.Net.Cookie", "set_Value,set_Name", "value", SinkKind.Cookie),
            new SinkRow("Microsoft.Net.Http.Headers.SetCookieHeaderValue", ".ctor", "name,value", SinkKind.Cookie),
            new SinkRow("Microsoft.Net.Http.Headers.SetCookieHeaderValue",
                "set_Value,set_Name", "value", SinkKind.Cookie),
            new SinkRow("Microsoft.Net.Http.Headers.CookieHeaderValue", ".ctor", "name,value", SinkKind.Cookie),
            new SinkRow("Microsoft.Net.Http.Headers.CookieHeaderValue",
                "set_Value,set_Name", "value", SinkKind.Cookie),
            new SinkRow("System.Net.CookieContainer", "SetCookies", "cookieHeader", SinkKind.Cookie),
            new SinkRow("Microsoft.AspNetCore.Http.IHeaderDictionary",
                "set_SetCookie,set_Cookie", "value", SinkKind.Cookie),
            new SinkRow("System.Web.HttpCookie", ".ctor", "name,value", SinkKind.Cookie),
            new SinkRow("System.Web.HttpCookie", "set_Value", "value", SinkKind.Cookie))
            .AddRange(HeaderRows.Of(SinkKind.Cookie, Headers)),
    };
}
