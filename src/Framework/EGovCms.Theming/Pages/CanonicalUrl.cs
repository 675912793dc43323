using EGovCms.Theming.Liquid;
using Fluid;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace EGovCms.Theming.Pages;

/// <summary>The one address under which search engines are to know a page.</summary>
internal static class CanonicalUrl
{
    public static string? Of(PageState page, TemplateContext context) =>
        context.HttpContext()?.Request is { } request ? Of(page.Canonical, request) : page.Canonical;

    /// <summary>Of what an endpoint gave: absolute, <c>~/…</c>, or null for the request's own.</summary>
    public static string Of(string? canonical, HttpRequest request)
    {
        if (canonical is null)
            return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);
        var url = Urls.Resolve(request.PathBase.ToUriComponent(), canonical);
        return url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            ? $"{request.Scheme}://{request.Host.ToUriComponent()}{url}"
            : url;
    }
}
