using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Articles;
using EGovCms.Portal.Entries;
using EGovCms.Portal.Feeds;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Columns;

/// <summary>Makes a column's page: what stands in it, page by page, and the beginnings of the columns below it.</summary>
internal sealed class ColumnPages(EntryQueries entries, ColumnTrees trees, Trail trail)
{
    private const int GroupSize = 6;

    public async Task<IResult> ShowAsync(Column column, HttpContext http)
    {
        if (column.Target.Length > 0)
            return Results.Redirect(Links.Resolve(http, column.Target));
        if (Pager.Parse(http.Request.Query["page"]) is not { } page)
            return Results.NotFound();

        var size = PageSize(column.ListStyle);
        var total = await entries.CountAsync([column.Id], http.RequestAborted);
        if (page > 1 && (page - 1) * size >= total)
            return Results.NotFound();
        var lists = await entries.ReadAsync([Own(column, page, size), .. column.Children.Select(Below)], http.RequestAborted);
        var alternates = page == 1 ? ColumnLanguages.Of(http, column, await trees.GetAsync(http.RequestAborted)) : [];
        return Page(column, alternates, View(column, lists, Pager.Create(total, size, page, number => Url(http, column, number))), page);
    }

    private PageResult Page(Column column, IList<PageAlternate> alternates, ColumnView view, int page) => new(new Shape("Column") { ["Column"] = view, ["Side"] = view.Side })
    {
        Title = [column.Title],
        DependsOn = [],
        Meta = GovernmentMeta.For(column),
        Breadcrumbs = trail.To(column),
        Alternates = alternates,
        Canonical = page == 1 ? column.Url : $"{column.Url}?page={page}",
    };

    private static EntrySlice Own(Column column, int page, int size) => new() { Terms = [column.Id], Skip = (page - 1) * size, Take = size };

    private static EntrySlice Below(Column child) => new() { Terms = child.Ids, Take = GroupSize };

    private static ColumnView View(Column column, IReadOnlyList<IReadOnlyList<EntryRow>> lists, Pager pager)
    {
        var groups = column.Children
            .Select((child, index) => new ColumnGroup(
                child.Title, child.Target.Length > 0 ? child.Target : child.Url, child.ListStyle, EntryView.From(lists[index + 1])))
            .Where(group => group.Items.Count > 0)
            .ToList();
        return new(column.Title, column.Description, column.ListStyle, ColumnSide.From(column), EntryView.From(lists[0]), groups, pager)
        {
            FeedUrl = FeedEndpoints.UrlOf(FeedEndpoints.Rss, column.Path),
        };
    }

    private static string Url(HttpContext http, Column column, int page) => Links.Resolve(http, page == 1 ? column.Url : $"{column.Url}?page={page}");

    private static int PageSize(string style) => style switch
    {
        ColumnListStyle.Pictures => 12,
        ColumnListStyle.Leaders or ColumnListStyle.Services => 60,
        _ => 20,
    };
}
