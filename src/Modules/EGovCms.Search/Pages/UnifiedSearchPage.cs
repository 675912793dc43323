using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Search.Pages;

/// <summary>The search page: works by its address alone, so that it can be passed on and needs no scripts. Scoped.</summary>
internal sealed class UnifiedSearchPage(ISearch search, IShellHost shells, ShellSettings tenant, ISettingsStore settings, IStringLocalizer<SearchPageText> text)
{
    private const int PageSize = 10;
    private const int MostFacets = 8;

    public async Task<IResult> ShowAsync(HttpContext http)
    {
        var query = SearchQuery.Read(http.Request.Query, tenant.IsDefault);
        var result = await search.FindAsync(query.ToRequest(tenant.Name, PageSize), http.RequestAborted);
        var site = await settings.GetAsync<SiteSettings>(http.RequestAborted);
        return new PageResult(new Shape("UnifiedSearch")
        {
            ["Words"] = query.Words,
            ["Total"] = result.Total,
            ["Hits"] = result.Hits.Select(hit => Hit(http, site, hit)).ToList(),
            ["Answers"] = result.Answers.Select(answer => new Shape("SearchAnswer") { ["Title"] = answer.Title, ["Url"] = answer.Url }).ToList(),
            ["IsWidened"] = result.IsWidened,
            ["Meant"] = result.DidYouMean,
            ["MeantUrl"] = result.DidYouMean is { } meant ? Url(query with { Words = meant, Page = 1 }) : null,
            ["Choices"] = Choices(query),
            ["Facets"] = Facets(query, result),
            ["AllUrl"] = query.IsNarrowed ? Url(query with { Tenant = "", Kind = "", Column = "", Year = null, InTitle = false, Page = 1 }) : null,
            ["PreviousUrl"] = query.Page > 1 ? Url(query with { Page = query.Page - 1 }) : null,
            ["NextUrl"] = query.Page * PageSize < result.Total ? Url(query with { Page = query.Page + 1 }) : null,
            ["Page"] = query.Page,
            ["IsOwnSite"] = query.IsOwnSite,
            ["SiteValue"] = query.IsOwnSite == tenant.IsDefault ? (query.IsOwnSite ? "own" : "all") : null,
        })
        {
            Title = query.Words.Length > 0 ? [text["Page_TitleOf", query.Words]] : [text["Page_Title"]],
            Meta = [new("robots", "noindex,follow")],
            Breadcrumbs = [new(text["Page_Home"], http.Request.PathBase.ToUriComponent() + "/"), new(text["Page_Title"], null)],
            Alternates = PageAlternate.InEveryLanguage(http, "~/search"),
            Canonical = "~/search",
        };
    }

    private string Url(SearchQuery query) => query.Url(tenant.IsDefault);

    private List<Shape> Choices(SearchQuery query) =>
    [
        Group("Page_Where", (text["Page_All"], query with { IsOwnSite = false, Page = 1 }, !query.IsOwnSite), (text["Page_Own"], query with { IsOwnSite = true, Tenant = "", Page = 1 }, query.IsOwnSite)),
        Group("Page_In", (text["Page_Whole"], query with { InTitle = false, Page = 1 }, !query.InTitle), (text["Page_InTitle"], query with { InTitle = true, Page = 1 }, query.InTitle)),
        Group("Page_Order", (text["Page_ByRelevance"], query with { ByDate = false, Page = 1 }, !query.ByDate), (text["Page_ByDate"], query with { ByDate = true, Page = 1 }, query.ByDate)),
    ];

    private List<Shape> Facets(SearchQuery query, SearchResult result)
    {
        var groups = new List<Shape>();
        if (!query.IsOwnSite)
            Add("Page_Sites", result.Tenants, query.Tenant, facet => facet.Name, value => query with { Tenant = value, Page = 1 });
        Add("Page_Kinds", result.Kinds, query.Kind, facet => KindName(facet.Value), value => query with { Kind = value, Page = 1 });
        Add("Page_Columns", result.Columns, query.Column, facet => facet.Name, value => query with { Column = value, Page = 1 });
        Add("Page_Years", result.Years, query.Year?.ToString(CultureInfo.InvariantCulture) ?? "", facet => text["Page_Year", facet.Value], value => query with { Year = value.Length == 0 ? null : int.Parse(value, CultureInfo.InvariantCulture), Page = 1 });
        return groups;

        void Add(string name, IReadOnlyList<SearchFacet> facets, string chosen, Func<SearchFacet, string> nameOf, Func<string, SearchQuery> choose)
        {
            if (facets.Count < 2 && chosen.Length == 0)
                return;
            groups.Add(new Shape("SearchFacets")
            {
                ["Name"] = text[name].Value,
                // Chosen once more, it is given up.
                ["Items"] = facets.Take(MostFacets).Select(facet => new Shape("SearchFacet")
                {
                    ["Name"] = nameOf(facet),
                    ["Count"] = facet.Count,
                    ["IsChosen"] = facet.Value == chosen,
                    ["Url"] = Url(choose(facet.Value == chosen ? "" : facet.Value)),
                }).ToList(),
            });
        }
    }

    private Shape Group(string name, params (string Text, SearchQuery Query, bool IsChosen)[] choices) => new("SearchChoices")
    {
        ["Name"] = text[name].Value,
        ["Items"] = choices.Select(choice => new Shape("SearchChoice") { ["Text"] = choice.Text, ["Url"] = Url(choice.Query), ["IsChosen"] = choice.IsChosen }).ToList(),
    };

    private Shape Hit(HttpContext http, SiteSettings site, SearchHit hit)
    {
        var known = shells.TryGetSettings(hit.Tenant, out var owner);
        return new("SearchHit")
        {
            ["Title"] = Pieces(hit.Title),
            ["Extract"] = Pieces(hit.Extract),
            ["Url"] = known && hit.Url.StartsWith("~/", StringComparison.Ordinal) ? TenantUrl.Root(owner!, http.Request) + hit.Url[1..] : hit.Url,
            ["Site"] = known ? SitesBelow.NameOf(owner!) : hit.Tenant,
            ["Kind"] = KindName(hit.Kind),
            ["Column"] = hit.ColumnName.Length > 0 ? hit.ColumnName : null,
            ["Date"] = hit.PublishedUtc == default ? null : site.ToSiteTime(DateTime.SpecifyKind(hit.PublishedUtc, DateTimeKind.Utc)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static List<Shape> Pieces(IReadOnlyList<TextSegment> segments) =>
        [.. segments.Select(segment => new Shape("SearchPiece") { ["Text"] = segment.Text, ["IsHit"] = segment.IsHit })];

    private string KindName(string kind) => text["Kind_" + kind] is { ResourceNotFound: false } known ? known.Value : kind;
}
