using System.Globalization;
using EGovCms.Data.Settings;
using EGovCms.Theming.Display;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Languages;

/// <summary>
/// Before routing: moves the language of the address from the path to the path base, so that every link of the page keeps it, and sets the
/// language in which the request is answered.
/// </summary>
internal sealed class LanguageMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var site = await context.RequestServices.GetRequiredService<ISettingsStore>().GetAsync<SiteSettings>(context.RequestAborted);
        var language = RequestLanguage.From(site, request, out var rest);
        context.Features.Set(language);
        if (!language.IsPrefixed)
        {
            Speak(LanguageChoice.Of(request, site));
            await next(context);
            return;
        }

        // The administration speaks its user's own language, and stands at one address.
        if (rest.StartsWithSegments("/Admin", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect($"{language.SiteBase.ToUriComponent()}{rest.ToUriComponent()}{request.QueryString.ToUriComponent()}", permanent: false, preserveMethod: true);
            return;
        }

        Speak(language.Content);
        var (path, pathBase) = (request.Path, request.PathBase);
        (request.Path, request.PathBase) = (rest.HasValue ? rest : new PathString("/"), language.BaseOf(language.Content));
        try
        {
            await next(context);
        }
        finally
        {
            (request.Path, request.PathBase) = (path, pathBase);
        }
    }

    /// <summary>Dates and numbers follow the language, words the nearest one that the product speaks.</summary>
    private static void Speak(string language)
    {
        CultureInfo.CurrentCulture = Culture(language);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(LanguagePreference.SpokenFor(language));
    }

    private static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            // Settings written by another version, or by hand.
            return CultureInfo.GetCultureInfo(LanguagePreference.Supported[0]);
        }
    }
}
