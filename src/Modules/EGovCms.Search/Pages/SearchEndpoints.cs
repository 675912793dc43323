using System.Text.Json;
using System.Xml.Linq;
using EGovCms.Contents.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Log;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Search.Pages;

/// <summary>The search page, what a browser asks while somebody types, and the description by which browsers learn of both (OpenSearch 1.1).</summary>
internal static class SearchEndpoints
{
    private const int Suggestions = 8;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("search", (HttpContext http, UnifiedSearchPage page) => page.ShowAsync(http)).RequirePermission(ContentPermissions.View);
        routes.MapGet("api/search", (HttpContext http, SearchApi api) => api.FindAsync(http)).RequirePermission(ContentPermissions.View);
        routes.MapGet("search/suggest", SuggestAsync).RequirePermission(ContentPermissions.View);
        routes.MapGet("search/opened", Opened).RequirePermission(ContentPermissions.View);
        routes.MapGet("opensearch.xml", DescribeAsync).RequirePermission(ContentPermissions.View);
    }

    // Told by the page's script; a count and nothing else.
    private static NoContent Opened(HttpContext http, QueryRecorder log, ShellSettings tenant)
    {
        log.Opened(SearchQuery.Read(http.Request.Query, tenant.IsDefault).Words);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.NoContent();
    }

    /// <summary>The extension for suggestions of OpenSearch: what was typed, then the list.</summary>
    private static async Task<IResult> SuggestAsync(HttpContext http, ISearch search, ShellSettings tenant)
    {
        var query = SearchQuery.Read(http.Request.Query, tenant.IsDefault);
        var found = await search.SuggestAsync(query.Words, query.Scope(tenant.Name), Suggestions, http.RequestAborted);
        http.Response.Headers.CacheControl = "private, max-age=60";
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(new object[] { query.Words, found }), "application/x-suggestions+json");
    }

    private static async Task<IResult> DescribeAsync(HttpContext http, ISettingsStore settings)
    {
        var site = await settings.GetAsync<SiteSettings>(http.RequestAborted);
        var root = $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase.ToUriComponent()}";
        XNamespace names = "http://a9.com/-/spec/opensearch/1.1/";
        var description = new XElement(
            names + "OpenSearchDescription",
            // The specification allows 16 characters.
            new XElement(names + "ShortName", site.SiteName.Length > 16 ? site.SiteName[..16] : site.SiteName),
            new XElement(names + "Description", site.Description.Length > 0 ? site.Description : site.SiteName),
            new XElement(names + "InputEncoding", "UTF-8"),
            new XElement(names + "Url", new XAttribute("type", "text/html"), new XAttribute("template", root + "/search?q={searchTerms}")),
            new XElement(names + "Url", new XAttribute("type", "application/json"), new XAttribute("template", root + "/api/search?q={searchTerms}")),
            new XElement(names + "Url", new XAttribute("type", "application/x-suggestions+json"), new XAttribute("template", root + "/search/suggest?q={searchTerms}")));
        return Results.Text(new XDeclaration("1.0", "utf-8", null) + description.ToString(SaveOptions.DisableFormatting), "application/opensearchdescription+xml");
    }
}
