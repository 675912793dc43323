using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Items;

/// <summary>Makes the public page of an item and lets features add to it.</summary>
internal sealed class ContentPages(IContentShapes shapes, IEnumerable<IContentPageContributor> contributors, PageDependencies dependencies)
{
    public async Task<IResult> ShowAsync(HttpContext http, ContentItem item, bool isHome = false)
    {
        dependencies.Add(PageTag.Item(item.ContentItemId));
        var shape = await shapes.BuildAsync(item, cancellation: http.RequestAborted);
        var context = new ContentPageContext(http, item, shape) { Title = [item.DisplayText], IsHome = isHome, Canonical = isHome ? "~/" : null };
        foreach (var contributor in contributors)
            await contributor.ContributeAsync(context);
        return new PageResult(shape)
        {
            DependsOn = contributors.All(contributor => contributor.TellsDependencies) ? [] : null,
            Title = context.Title,
            Meta = context.Meta,
            Breadcrumbs = context.Breadcrumbs,
            Canonical = context.Canonical,
        };
    }
}
