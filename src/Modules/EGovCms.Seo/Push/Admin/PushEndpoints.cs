using EGovCms.Admin.Abstractions;
using EGovCms.Settings.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Seo.Push.Admin;

/// <summary>主动推送: which search engines are told of pages, and how it stands with them; and the file by which an engine knows the site.</summary>
internal static class PushEndpoints
{
    private const string Page = "~/Admin/SearchPush";

    public static void MapSearchPush(this IEndpointRouteBuilder routes)
    {
        var push = routes.MapAdmin("/SearchPush").RequirePermission(SettingsPermissions.ManageSettings);
        push.MapGet("", async (HttpContext http, PushDesk desk, ShellSettings tenant, CancellationToken cancellation) =>
            Razor.Page<PushPage>(new { Targets = await desk.ListAsync(SiteOf(http, tenant), cancellation) }));
        push.MapPost("/{target}", SaveAsync);
        push.MapPost("/{target}/Send", TellAllAsync);
        routes.MapGet("{pushKey:regex(^[A-Za-z0-9-]{{8,128}}$)}.txt", async (string pushKey, PushDesk desk, CancellationToken cancellation) =>
            await desk.ShowsAsync(pushKey, cancellation) ? Results.Text(pushKey, "text/plain") : Results.NotFound()).AllowAnonymous();
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, string target, IFormCollection form, PushTargets targets, PushDesk desk, ShellSettings tenant, INotices notices, IStringLocalizer<SeoText> text)
    {
        if (targets.Find(target) is not { } known)
            return TypedResults.NotFound();
        var (isOn, typedSite, typedKey) = (form[PushFields.IsOn(known.Name)] == "true", form[PushFields.Site(known.Name)].ToString().Trim(), form[PushFields.Key(known.Name)].ToString().Trim());
        var (site, key) = (SiteAddress.Read(typedSite, tenant), typedKey.Length == 0 ? null : known.ReadKey(typedKey));
        var errors = new FormErrors();
        if (site is null)
            errors.Add(PushFields.Site(known.Name), text["Push_SiteInvalid", SiteOf(http, tenant)]);
        if (typedKey.Length > 0 && key is null)
            errors.Add(PushFields.Key(known.Name), text[known.ShowsKey ? "Push_OwnKeyInvalid" : "Push_TokenInvalid"]);
        if (isOn && typedKey.Length == 0 && !known.ShowsKey && (await desk.SettingsAsync(http.RequestAborted)).Of(known.Name).Key.Length == 0)
            errors.Add(PushFields.Key(known.Name), text["Push_TokenMissing"]);
        if (!errors.IsEmpty)
        {
            var views = await desk.ListAsync(SiteOf(http, tenant), http.RequestAborted);
            // The key is not shown again, not even a wrong one.
            return Razor.Page<PushPage>(
                new { Targets = views.Select(view => view.Name == known.Name ? view with { IsOn = isOn, Site = typedSite } : view).ToList(), Errors = errors, Wrong = known.Name }, StatusCodes.Status422UnprocessableEntity);
        }

        await desk.SaveAsync(known, isOn, site!, key, http.RequestAborted);
        notices.Success(text[isOn ? "Push_SavedOn" : "Push_SavedOff", known.Title]);
        return Back(http);
    }

    private static async Task<IResult> TellAllAsync(HttpContext http, string target, PushTargets targets, PushAll all, INotices notices, IStringLocalizer<SeoText> text)
    {
        if (targets.Find(target) is not { } known)
            return TypedResults.NotFound();
        var waiting = await all.AskAsync(known, http.RequestAborted);
        notices.Success(text[waiting == 0 ? "Push_NothingWaits" : "Push_Asked", waiting]);
        return Back(http);
    }

    private static string SiteOf(HttpContext http, ShellSettings tenant) => TenantUrl.Root(tenant, http.Request) + "/";

    private static RedirectHttpResult Back(HttpContext http) => TypedResults.LocalRedirect(http.Href(Page));
}
