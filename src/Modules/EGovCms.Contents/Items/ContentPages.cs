using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Items;

/// <summary>Makes the public page of an item and lets features add to it.</summary>
internal sealed class ContentPages(IContentShapes shapes, IEnumerable<IContentPageContributor> contributors)
{
    public async Task<IResult> ShowAsync(HttpContext http, ContentItem item, bool isHome = false)
    {
        var shape = await shapes.BuildAsync(item, cancellation: http.RequestAborted);
        var context = new ContentPageContext(http, item, shape) { Title = [item.DisplayText], IsHome = isHome, Canonical = isHome ? "~/" : null };
        foreach (var contributor in contributors)
            await contributor.ContributeAsync(context);
        return new PageResult(shape)
        {
            Title = context.Title,
            Meta = context.Meta,
            Breadcrumbs = context.Breadcrumbs,
            Canonical = context.Canonical,
        };
    }
}
