using System.Text.Json;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Search.Pages;

/// <summary>The search for programs: the questions of the page's address, and what is found as JSON. What it answers stands in docs/search-api.md. Scoped.</summary>
internal sealed class SearchApi(SiteSearcher searcher, HitView view, ShellSettings tenant)
{
    public async Task<IResult> FindAsync(HttpContext http)
    {
        var query = SearchQuery.Read(http.Request.Query, tenant.IsDefault);
        if (query.Page == 0)
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "page must be a number from 1 to 100.");
        var found = await searcher.FindAsync(http, query);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(Answer(http, query, found), SearchApiJson.Plain.SearchApiAnswer), "application/json; charset=utf-8");
    }

    private SearchApiAnswer Answer(HttpContext http, SearchQuery query, FoundOnSite found) => new()
    {
        Query = query.Words,
        Total = found.Result.Total,
        Page = query.Page,
        Pages = found.Pages,
        Complete = found.Result.IsComplete,
        Widened = found.Result.IsWidened,
        DidYouMean = found.Result.DidYouMean,
        Answers = [.. found.Result.Answers.Select(answer => new SearchApiLink(answer.Title, Absolute(http, view.UrlOf(http, answer))))],
        Direct = [.. found.Direct.Select(hit => new SearchApiLink(Plain(hit.Title), Absolute(http, view.UrlOf(http, hit))))],
        Hits = [.. found.Result.Hits.Select(hit => new SearchApiHit
        {
            Title = hit.Title,
            Extract = hit.Extract,
            Url = Absolute(http, view.UrlOf(http, hit)),
            Site = hit.Tenant,
            SiteName = view.SiteOf(hit),
            Kind = hit.Kind,
            Column = hit.ColumnName,
            Published = HitView.DateOf(found.Site, hit),
        })],
        Sites = found.Result.Tenants,
        Kinds = found.Result.Kinds,
        Columns = found.Result.Columns,
        Years = found.Result.Years,
    };

    private static string Plain(IReadOnlyList<TextSegment> segments) => string.Concat(segments.Select(segment => segment.Text));

    private static string Absolute(HttpContext http, string url) =>
        url.StartsWith('/') ? $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{url}" : url;
}
