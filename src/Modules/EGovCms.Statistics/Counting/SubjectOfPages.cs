using EGovCms.Content.Items;
using EGovCms.Taxonomies.Abstractions;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Statistics.Counting;

/// <summary>Says of each public page, once while it is made, what it is about: the kept page says it again for each request that it answers. Scoped.</summary>
internal sealed class SubjectOfPages(IColumns columns) : IZoneContributor
{
    public async ValueTask ContributeAsync(ZoneContext context)
    {
        var (page, http) = (context.Page, context.Http);
        if (page.StatusCode != StatusCodes.Status200OK)
            return;
        var column = await ColumnAsync(page, http);
        var item = (page.Body["ContentItem"] as ContentItem)?.ContentItemId ?? "";
        http.Features.Set(new PageSubject
        {
            Path = PathOf(page, http),
            Title = page.Title.Count > 0 ? page.Title[0] : "",
            ContentItemId = item == column?.Id ? "" : item,
            ColumnId = column?.Id ?? "",
            ColumnName = column is null ? "" : string.Join(" › ", column.Way.Select(step => step.Title)),
            ColumnPath = column is null ? "" : "/" + column.Path,
        });
    }

    /// <summary>The last column on the way to the page.</summary>
    private async ValueTask<Column?> ColumnAsync(PageResult page, HttpContext http)
    {
        if (page.Breadcrumbs.Count < 2)
            return null;
        var tree = await columns.GetAsync(http.RequestAborted);
        var root = http.Request.PathBase.ToUriComponent();
        return page.Breadcrumbs.Reverse()
            .Select(step => step.Url is { Length: > 1 } url && url.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? tree.FindByPath(Uri.UnescapeDataString(url[root.Length..])) : null)
            .FirstOrDefault(column => column is not null);
    }

    private static string PathOf(PageResult page, HttpContext http)
    {
        var own = page.Canonical is ['~', '/', ..] canonical ? Uri.UnescapeDataString(canonical[1..].Split('?', '#')[0]) : http.Request.Path.Value ?? "/";
        return own.Length > 1 ? own.TrimEnd('/') : "/";
    }
}
