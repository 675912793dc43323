using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Menus.Admin;

internal static class MenuEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var menus = routes.MapAdmin("/Menus").RequirePermission(MenuPermissions.Manage);
        menus.MapGet("", async (HttpContext context, MenuStore store) => await ShowAsync(null, context, store));
        menus.MapGet("{id}", async (string id, HttpContext context, MenuStore store) => await ShowAsync(id, context, store));
        menus.MapPost("{id}", SaveAsync);
    }

    private static async Task<IResult> ShowAsync(string? id, HttpContext context, MenuStore store)
    {
        var all = await store.ListAsync(context.RequestAborted);
        var shown = id is null ? (all.Count > 0 ? all[0] : null) : all.FirstOrDefault(item => item.ContentItemId == id);
        return shown is null && id is not null
            ? TypedResults.NotFound()
            : Razor.Page<MenuPage>(new { Menus = all, Shown = shown, Links = shown is null ? [] : MenuTree.Links(shown), Errors = new FormErrors() });
    }

    private static async Task<IResult> SaveAsync(
        string id, HttpContext context, MenuStore store, IContentItems items, INotices notices, IStringLocalizer<MenusAdminText> text)
    {
        if (await store.GetAsync(id, context.RequestAborted) is not { } menu)
            return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var links = Sent(form, MenuTree.Links(menu));
        var errors = Check(links, text);
        if (errors.IsEmpty)
        {
            if (long.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
                menu.Revision = revision;
            MenuTree.Replace(menu, links);
            var result = await items.PublishAsync(menu, context.RequestAborted);
            foreach (var error in result.Errors)
                errors.Add(error.Message);
        }

        if (!errors.IsEmpty)
            return Razor.Page<MenuPage>(new { Menus = await store.ListAsync(context.RequestAborted), Shown = menu, Links = links, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        notices.Success(text["MenuSaved", menu.DisplayText]);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/Menus/{id}"));
    }

    // An entry of another kind is not edited here: the form sends its place alone.
    private static List<MenuLink> Sent(IFormCollection form, List<MenuLink> known)
    {
        var names = form["row.name"];
        var urls = form["row.url"];
        var kinds = known.ToDictionary(link => link.Id, link => link.Kind, StringComparer.Ordinal);
        return
        [
            .. TreeRowInput.Read(form)
                .Select(row => new MenuLink(row.Id, row.Depth, At(names, row.Index), At(urls, row.Index), kinds.GetValueOrDefault(row.Id, MenuTree.LinkType)))
                .Where(link => link.Name.Length > 0 || link.Url.Length > 0 || link.Kind != MenuTree.LinkType),
        ];
    }

    private static string At(Microsoft.Extensions.Primitives.StringValues values, int index) => index < values.Count ? values[index]?.Trim() ?? "" : "";

    private static FormErrors Check(List<MenuLink> links, IStringLocalizer<MenusAdminText> text)
    {
        var errors = new FormErrors();
        foreach (var link in links.Where(link => link.Kind == MenuTree.LinkType))
        {
            if (link.Name.Length == 0)
                errors.Add(text["LinkNeedsName", link.Url]);
            else if (!IsAddress(link.Url))
                errors.Add(text["BadAddress", link.Name]);
        }

        return errors;
    }

    // A menu leads into the site or to the web; a script is no address.
    private static bool IsAddress(string url) =>
        url.StartsWith("~/", StringComparison.Ordinal) || url.StartsWith('/') || url.StartsWith('#')
        || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto" or "tel"));
}
