using EGovCms.Search.Log;
using EGovCms.Tenancy;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Search.Pages;

/// <summary>The search page: works by its address alone, so that it can be passed on and needs no scripts. Scoped.</summary>
internal sealed class UnifiedSearchPage(SiteSearcher searcher, SearchChoices choices, HitView view, QueryRecorder log, ShellSettings tenant, IStringLocalizer<SearchPageText> text)
{
    public async Task<IResult> ShowAsync(HttpContext http)
    {
        var query = SearchQuery.Read(http.Request.Query, tenant.IsDefault);
        if (query.Page == 0)
            return Results.NotFound();
        var found = await searcher.FindAsync(http, query);
        if (query is { Words.Length: > 0, Page: 1, IsNarrowed: false } && found.Result.IsComplete)
            log.Asked(query.Words, found.Result.Total);
        return new PageResult(Body(http, query, found))
        {
            Title = query.Words.Length > 0 ? [text["Page_TitleOf", query.Words]] : [text["Page_Title"]],
            Meta = [new("robots", "noindex,follow")],
            Breadcrumbs = [new(text["Page_Home"], http.Request.PathBase.ToUriComponent() + "/"), new(text["Page_Title"], null)],
            Alternates = PageAlternate.InEveryLanguage(http, "~/search"),
            Canonical = "~/search",
        };
    }

    private Shape Body(HttpContext http, SearchQuery query, FoundOnSite found) => new("UnifiedSearch")
    {
        ["Words"] = query.Words,
        ["Total"] = found.Result.Total,
        ["Hits"] = found.Hits.Select(hit => view.Of(http, found.Site, hit)).ToList(),
        ["Direct"] = found.Direct.Select(hit => view.Of(http, found.Site, hit)).ToList(),
        ["Answers"] = found.Result.Answers.Select(answer => new Shape("SearchAnswer") { ["Title"] = answer.Title, ["Url"] = view.UrlOf(http, answer) }).ToList(),
        ["IsComplete"] = found.Result.IsComplete,
        ["IsWidened"] = found.Result.IsWidened,
        ["Meant"] = found.Result.DidYouMean,
        ["MeantUrl"] = found.Result.DidYouMean is { } meant ? Url(query with { Words = meant, Page = 1 }) : null,
        ["Choices"] = choices.Of(query),
        ["Facets"] = choices.Facets(query, found.Result),
        ["From"] = SearchPeriod.Text(query.Period.From),
        ["Until"] = SearchPeriod.Text(query.Period.Until),
        ["Kept"] = Kept(query),
        ["AllUrl"] = query.IsNarrowed ? Url(query.Widened) : null,
        ["PreviousUrl"] = query.Page > 1 ? Url(query with { Page = query.Page - 1 }) : null,
        ["NextUrl"] = query.Page < found.Pages ? Url(query with { Page = query.Page + 1 }) : null,
        ["Page"] = query.Page,
        ["Pages"] = found.Pages,
        ["IsOwnSite"] = query.IsOwnSite,
        ["SiteValue"] = query.IsOwnSite == tenant.IsDefault ? (query.IsOwnSite ? "own" : "all") : null,
    };

    // What the form for two days hands on of the rest.
    private static List<Shape> Kept(SearchQuery query) =>
        [.. new[] { ("in", query.InTitle ? "title" : ""), ("sort", query.ByDate ? "date" : ""), ("tenant", query.Tenant), ("kind", query.Kind), ("column", query.Column) }
            .Where(field => field.Item2.Length > 0).Select(field => new Shape("SearchKept") { ["Name"] = field.Item1, ["Value"] = field.Item2 })];

    private string Url(SearchQuery query) => query.Url(tenant.IsDefault);
}
