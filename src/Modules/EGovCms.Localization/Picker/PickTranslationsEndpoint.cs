using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Localization.Translations;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Localization.Picker;

/// <summary>The dialog in which a set of translations is chosen.</summary>
internal static class PickTranslationsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAdmin("/Content").RequirePermission(ContentPermissions.List).MapGet("PickTranslations", PickAsync);

    private static async Task<IResult> PickAsync(HttpContext context, TranslationQueries translations)
    {
        var query = context.Request.Query;
        var types = query["type"].OfType<string>().Where(type => type.Length > 0).ToList();
        var search = query["q"].ToString().Trim();
        return Razor.Page<PickTranslationsPage>(new { Sets = await translations.PickAsync(types, search, context.RequestAborted), Types = types, Search = search });
    }
}
