using EGovCms.Portal.Columns;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Feeds;

/// <summary>Tells readers of feeds, on each page, where the site's are, and on a column's page the column's.</summary>
internal sealed class FeedLinks : IZoneContributor
{
    public ValueTask ContributeAsync(ZoneContext context)
    {
        if (context.Page.StatusCode == StatusCodes.Status200OK)
            context.Add("Head", new Shape("FeedLinks") { ["Title"] = (context.Page.Body["Column"] as ColumnView)?.Title, ["Column"] = (context.Page.Body["Column"] as ColumnView)?.FeedUrl });
        return ValueTask.CompletedTask;
    }
}
