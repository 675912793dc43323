using System.Globalization;
using System.Security.Claims;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data.Settings;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Localization.Translations;

/// <summary>Makes translations.</summary>
internal static class TranslationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAdmin("/Content").RequirePermission(ContentPermissions.EditOwn).MapPost("{id}/Translations/{culture}", CreateAsync);

    private static async Task<IResult> CreateAsync(
        string id, string culture, HttpContext http, IContentItems items, ISettingsStore settings, TranslationQueries translations, TranslationMaker maker,
        IAuthorizationService authorization, INotices notices, IStringLocalizer<LocalizationText> text)
    {
        var site = await settings.GetAsync<SiteSettings>(http.RequestAborted);
        if (site.Languages.FirstOrDefault(language => language.Equals(culture, StringComparison.OrdinalIgnoreCase)) is not { } wanted
            || await items.GetAsync(id, VersionOption.Latest, http.RequestAborted) is not { } source
            || ItemLanguage.Of(source) is not { Set: { Length: > 0 } set })
            return TypedResults.NotFound();
        if (!await MayEditAsync(http.User, source, authorization))
            return TypedResults.Forbid();
        // Somebody made it meanwhile: that one is edited.
        if ((await translations.ListLatestAsync(set, http.RequestAborted)).FirstOrDefault(row => row.Culture == wanted) is { } made)
            return TypedResults.LocalRedirect(http.Href($"~/Admin/Content/{made.ItemId}/Edit"));

        var author = (http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", http.User.Identity?.Name ?? "");
        var (copy, result, remarks) = await maker.MakeAsync(source, set, wanted, author, http.RequestAborted);
        if (result.Succeeded)
        {
            notices.Success(text["Translation_Made", CultureInfo.GetCultureInfo(wanted).NativeName]);
            foreach (var remark in remarks)
                notices.Add(Tone.Info, remark);
            return TypedResults.LocalRedirect(http.Href($"~/Admin/Content/{copy.ContentItemId}/Edit"));
        }

        foreach (var error in result.Errors)
            notices.Error(error.Message);
        return TypedResults.LocalRedirect(http.Href($"~/Admin/Content/{id}/Edit"));
    }

    private static async Task<bool> MayEditAsync(ClaimsPrincipal user, ContentItem item, IAuthorizationService authorization) =>
        await authorization.HasPermissionAsync(user, ContentPermissions.Edit)
        || item.Owner.Length == 0
        || item.Owner == user.FindFirstValue(ClaimTypes.NameIdentifier);
}
