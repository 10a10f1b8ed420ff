using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Addresses: requests, redirects, routes and query strings.</summary>
internal static class UrlTable
{
    private const string Client = "System.Net.Http.HttpClient";
    private const string JsonClient = "System.Net.Http.Json.HttpClientJsonExtensions";
    private const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";
    private const string PageModel = "Microsoft.AspNetCore.Mvc.RazorPages.PageModel";
    private const string Results = "Microsoft.AspNetCore.Http.Results";
    private const string TypedResults = "Microsoft.AspNetCore.Http.TypedResults";

    private const string Headers = "Location,Content-Location,Referer,Link";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow(Client,
                "GetAsync,GetStringAsync,GetStreamAsync,GetByteArrayAsync,DeleteAsync,PostAsync,PutAsync,PatchAsync",
                "requestUri", SinkKind.Url),
            new SinkRow(JsonClient, "*", "requestUri", SinkKind.Url),
            new SinkRow("System.Net.Http.HttpRequestMessage", ".ctor", "requestUri", SinkKind.Url),
            new SinkRow("System.Net.Http.HttpRequestMessage", "set_RequestUri", "value", SinkKind.Url),
            new SinkRow("System.Net.WebRequest", "Create,CreateHttp", "requestUri*", SinkKind.Url),
            new SinkRow("System.Net.WebClient",
                "DownloadString,DownloadData,DownloadStringTaskAsync,OpenRead", "address", SinkKind.Url),
            new SinkRow("System.UriBuilder", "set_Query,set_Path,set_Fragment,set_UserName", "value", SinkKind.Url),
            new SinkRow(Controller,
                "Redirect,RedirectPermanent,RedirectPreserveMethod,RedirectPermanentPreserveMethod,LocalRedirect,LocalRedirectPermanent", "url,localUrl", SinkKind.Url),
            new SinkRow(Controller,
                "RedirectToAction,RedirectToActionPermanent,RedirectToActionPreserveMethod,RedirectToRoute,"
                + "RedirectToRoutePermanent,RedirectToPage,RedirectToPagePermanent,AcceptedAtRoute,CreatedAtAction,CreatedAtRoute,AcceptedAtAction", "routeValues,fragment", SinkKind.Url, Reading.Structure),
            new SinkRow(PageModel, "Redirect,RedirectPermanent,LocalRedirect", "url,localUrl", SinkKind.Url),
            new SinkRow(PageModel,
                "RedirectToAction,RedirectToPage,RedirectToRoute", "routeValues,fragment", SinkKind.Url,
                Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.Mvc.RedirectResult", ".ctor", "url", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.Mvc.LocalRedirectResult", ".ctor", "localUrl", SinkKind.Url),
            RouteResult("RedirectToPageResult"),
            RouteResult("RedirectToActionResult"),
            RouteResult("RedirectToRouteResult"),
            RouteResult("CreatedAtActionResult"),
            RouteResult("CreatedAtRouteResult"),
            RouteResult("AcceptedAtActionResult"),
            RouteResult("AcceptedAtRouteResult"),
            new SinkRow(Controller, "Created,Accepted", "uri", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.Http.QueryString", ".ctor", "value", SinkKind.Url),
            new SinkRow("System.Net.WebSockets.ClientWebSocket", "ConnectAsync", "uri", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.Routing.PageLinkGeneratorExtensions",
                "*", "values", SinkKind.Url, Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.Authentication.AuthenticationProperties",
                "set_RedirectUri", "value", SinkKind.Url),
            new SinkRow("System.Net.HttpListenerResponse", "Redirect", "url", SinkKind.Url),
            new SinkRow("System.Net.HttpListenerResponse", "set_RedirectLocation", "value", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilderHttpExtensions",
                "WithUrl", "url", SinkKind.Url),
            new SinkRow("Grpc.Net.Client.GrpcChannel", "ForAddress", "address", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.Http.HttpResponse", "Redirect", "location", SinkKind.Url),
            new SinkRow(Results, "Redirect,LocalRedirect,Created,Accepted", "url,localUrl,uri", SinkKind.Url),
            new SinkRow(TypedResults, "Redirect,LocalRedirect,Created,Accepted", "url,localUrl,uri", SinkKind.Url),
            new SinkRow(Results,
                "RedirectToRoute,CreatedAtRoute,AcceptedAtRoute", "routeValues", SinkKind.Url, Reading.Structure),
            new SinkRow(TypedResults,
                "RedirectToRoute,CreatedAtRoute,AcceptedAtRoute", "routeValues", SinkKind.Url, Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.Mvc.UrlHelperExtensions",
                "*", "values", SinkKind.Url, Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.Mvc.IUrlHelper",
                "Action,RouteUrl,Link", "actionContext,routeContext,values", SinkKind.Url, Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.Routing.LinkGenerator", "*", "values", SinkKind.Url, Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.Routing.LinkGeneratorRouteValuesAddressExtensions",
                "*", "values", SinkKind.Url, Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.Routing.ControllerLinkGeneratorExtensions",
                "*", "values", SinkKind.Url, Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.Routing.LinkGeneratorEndpointNameAddressExtensions",
                "*", "values", SinkKind.Url, Reading.Structure),
            new SinkRow("Microsoft.AspNetCore.WebUtilities.QueryHelpers",
                "AddQueryString", "value,queryString", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", "Add", "value,values", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.Http.QueryString", "Add,Create", "value,parameters", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.Http.IHeaderDictionary",
                "set_Location,set_Referer,set_ContentLocation,set_Link", "value", SinkKind.Url),
            new SinkRow("System.Net.Http.Headers.HttpRequestHeaders", "set_Referrer", "value", SinkKind.Url),
            new SinkRow("System.Net.Http.Headers.HttpResponseHeaders", "set_Location", "value", SinkKind.Url),
            new SinkRow("Microsoft.AspNetCore.Components.NavigationManager", "NavigateTo", "uri", SinkKind.Url))
            .AddRange(HeaderRows.Of(SinkKind.Url, Headers))
            .AddRange(UrlBuilderRows.All),
    };

    private static SinkRow RouteResult(string name) =>
        new("Microsoft.AspNetCore.Mvc." + name, ".ctor", "routeValues,fragment", SinkKind.Url, Reading.Structure);
}
