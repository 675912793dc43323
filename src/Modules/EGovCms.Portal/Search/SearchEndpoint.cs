using EGovCms.Contents.Abstractions;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Articles;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Portal.Search;

/// <summary>Search within the site by words of title, summary, keywords and the text's beginning.</summary>
internal sealed class SearchEndpoint(EntryQueries entries, ColumnTrees trees, Trail trail, IStringLocalizer<PortalText> text)
{
    private const int PageSize = 10;
    private const int MaxFound = 1000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("search", (HttpContext http, SearchEndpoint search) => search.ShowAsync(http)).RequirePermission(ContentPermissions.View);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        var query = http.Request.Query["q"].ToString();
        if (Pager.Parse(http.Request.Query["page"]) is not { } page)
            return Results.NotFound();
        var words = SearchText.Words(query);
        var view = await FindAsync(http, words, page);
        return new PageResult(new Shape("SearchPage") { ["Search"] = view })
        {
            Title = [text["Search"]],
            Meta = [new("robots", "noindex,follow")],
            Alternates = PageAlternate.InEveryLanguage(http, "~/search"),
            Breadcrumbs = trail.To(null, text["Search"]),
            Canonical = "~/search",
        };
    }

    private async Task<SearchView> FindAsync(HttpContext http, IReadOnlyList<string> words, int page)
    {
        var query = string.Join(' ', words);
        if (words.Count == 0)
            return new("", 0, [], Pager.Create(0, PageSize, 1, _ => ""));
        var (found, total) = await entries.SearchAsync(words, (page - 1) * PageSize, PageSize, MaxFound, http.RequestAborted);
        var tree = await trees.GetAsync(http.RequestAborted);
        var pager = Pager.Create(total, PageSize, page, number => Links.Resolve(http, $"~/search?q={Uri.EscapeDataString(query)}&page={number}"));
        return new(query, total, [.. found.Select(entry => Result(entry, words, tree))], pager);
    }

    private static SearchResult Result(PortalEntry entry, IReadOnlyList<string> words, ColumnTree tree) => new(
        entry.Url,
        Highlight.Mark(entry.Title, words),
        Highlight.Mark(entry.Summary, words),
        tree.Find(entry.TermId)?.Title ?? "",
        new(DateTime.SpecifyKind(entry.PublishedUtc, DateTimeKind.Utc), TimeSpan.Zero));
}
