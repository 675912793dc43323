using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Languages;
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
            Alternates = context.Alternates,
            Canonical = Canonical(context),
        };
    }

    /// <summary>Content without a language stands under the addresses of all; search engines are to know the one without a prefix.</summary>
    private static string? Canonical(ContentPageContext context)
    {
        if (RequestLanguage.Of(context.Http) is not { IsPrefixed: true } language || language.Find(ItemLanguage.Of(context.Item).Culture) is not null)
            return context.Canonical;
        return language.UrlOf(language.Default, context.Canonical ?? "~" + context.Http.Request.Path.ToUriComponent());
    }
}
