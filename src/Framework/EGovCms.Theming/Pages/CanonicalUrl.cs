using EGovCms.Theming.Liquid;
using Fluid;
using Microsoft.AspNetCore.Http.Extensions;

namespace EGovCms.Theming.Pages;

/// <summary>The one address under which search engines are to know a page.</summary>
internal static class CanonicalUrl
{
    public static string? Of(PageState page, TemplateContext context)
    {
        if (context.HttpContext()?.Request is not { } request)
            return page.Canonical;
        if (page.Canonical is null)
            return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);

        var url = context.Href(page.Canonical);
        return url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            ? $"{request.Scheme}://{request.Host.ToUriComponent()}{url}"
            : url;
    }
}
