using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Items;

/// <summary>
/// The public pages: the home page, every path of content, items without a path by their id, and drafts for editors. The
/// catch-all comes last, so that any endpoint of a feature goes before it.
/// All need <see cref="ContentPermissions.View"/>: a site whose role <c>Anonymous</c> lacks it is open to those who are signed in and have it.
/// </summary>
internal static class PublicEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", HomeAsync).RequirePermission(ContentPermissions.View);
        routes.MapGet("/Contents/ContentItems/{id}", ByIdAsync).RequirePermission(ContentPermissions.View);
        routes.MapGet("/Admin/Content/{id}/Preview", PreviewAsync).RequirePermission(ContentPermissions.Preview);
        routes.MapGet("/{**path}", ByPathAsync).RequirePermission(ContentPermissions.View).WithOrder(int.MaxValue);
    }

    private static async Task<IResult> HomeAsync(HttpContext http, HomePages homes, ContentPages pages)
    {
        if (await AskFeaturesAsync(http, "") is { } answer)
            return answer;
        // A recipe may name a page of Orchard Core's own as home, or none: the site still says whose it is.
        if (!await homes.IsSetAsync(http.RequestAborted))
            return new PageResult(new Shape("Welcome")) { Canonical = "~/" };
        return await homes.FindAsync(http) is { } item ? await pages.ShowAsync(http, item, isHome: true) : Results.NotFound();
    }

    private static async Task<IResult> ByPathAsync(HttpContext http, string? path, HomePages homes, ContentPages pages)
    {
        var asked = (path ?? "").TrimEnd('/');
        if (await AskFeaturesAsync(http, asked) is { } answer)
            return answer;
        if (http.RequestServices.GetService<IContentPaths>() is not { } paths)
            return Results.NotFound();
        // Search engines forget what is gone for good sooner than what they did not find.
        if (await paths.FindAsync(asked, http.RequestAborted) is not { } target)
            return Results.StatusCode(await paths.IsWithdrawnAsync(asked, http.RequestAborted) ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
        PageDependencies.Of(http).Add(PageTag.Item(target.Item.ContentItemId));
        if (InItsLanguage(http, target.Item, target.MovedTo ?? asked) is { } own)
            return own;
        if (target.MovedTo is { } moved)
            return Results.Redirect(UrlOf(http, moved), permanent: true);
        if (target.ContainedItemId.Length == 0 && await homes.HoldsAsync(target.Item, http))
            return Results.Redirect(UrlOf(http, ""), permanent: true);
        var item = target.ContainedItemId.Length == 0 ? target.Item : ContainedItems.Find(target.Item, target.ContainedItemId);
        return item is null ? Results.NotFound() : await pages.ShowAsync(http, item);
    }

    private static async Task<IResult> ByIdAsync(HttpContext http, string id, IContentItems items, ContentPages pages)
    {
        if (!ContentIds.IsValid(id) || await items.GetAsync(id, VersionOption.Published, http.RequestAborted) is not { } item)
            return Results.NotFound();
        var path = item.Content["AutoroutePart"]?["Path"]?.GetValue<string>();
        if (InItsLanguage(http, item, string.IsNullOrEmpty(path) ? $"Contents/ContentItems/{id}" : path) is { } own)
            return own;
        return string.IsNullOrEmpty(path) ? await pages.ShowAsync(http, item) : Results.Redirect(UrlOf(http, path), permanent: false);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, string id, string? version, IContentItems items, ContentPages pages)
    {
        var item = version is null
            ? await items.GetAsync(id, VersionOption.Latest, http.RequestAborted)
            : await items.GetVersionAsync(version, http.RequestAborted);
        if (item is null || item.ContentItemId != id)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return await pages.ShowAsync(http, item);
    }

    private static async ValueTask<IResult?> AskFeaturesAsync(HttpContext http, string path)
    {
        foreach (var feature in http.RequestServices.GetServices<IPublicPath>())
        {
            if (await feature.FindAsync(http, path) is { } answer)
                return answer;
        }

        return null;
    }

    /// <summary>
    /// Content is found under the address of its own language alone. Not for ever: a site may make another language its default.
    /// </summary>
    private static IResult? InItsLanguage(HttpContext http, ContentItem item, string path)
    {
        if (RequestLanguage.Of(http) is not { } language || ItemLanguage.Of(item).Culture is not { Length: > 0 } own || language.Suits(own))
            return null;
        var root = language.BaseOf(language.Find(own)!).ToUriComponent();
        return Results.Redirect($"{root}{new PathString("/" + path).ToUriComponent()}{http.Request.QueryString.ToUriComponent()}");
    }

    private static string UrlOf(HttpContext http, string path) =>
        $"{http.Request.PathBase.ToUriComponent()}{new PathString("/" + path).ToUriComponent()}{http.Request.QueryString.ToUriComponent()}";
}
