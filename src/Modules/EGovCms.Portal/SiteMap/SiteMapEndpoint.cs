using EGovCms.Contents.Abstractions;
using EGovCms.Portal.Articles;
using EGovCms.Portal.Columns;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Portal.SiteMap;

/// <summary>网站地图: all columns on one page.</summary>
internal static class SiteMapEndpoint
{
    private const int Depth = 3;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("sitemap", ShowAsync).RequirePermission(ContentPermissions.View);

    private static async Task<IResult> ShowAsync(HttpContext http, ColumnTrees trees, Trail trail, IStringLocalizer<PortalText> text, CancellationToken cancellation)
    {
        var tree = await trees.GetAsync(cancellation);
        return new PageResult(new Shape("SiteMapPage") { ["Columns"] = ColumnLink.From(ColumnLanguages.Shown(http, tree), null, Depth) })
        {
            Title = [text["SiteMap"]],
            Alternates = PageAlternate.InEveryLanguage(http, "~/sitemap"),
            Breadcrumbs = trail.To(null, text["SiteMap"]),
        };
    }
}
