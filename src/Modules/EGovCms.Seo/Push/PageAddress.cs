using EGovCms.Data.Settings;
using EGovCms.Seo.Push.Queue;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Seo.Push;

/// <summary>The whole address of a page outside of any request.</summary>
internal static class PageAddress
{
    /// <param name="root">The home page, with a slash at its end.</param>
    /// <param name="site">The site with its languages: pages of its default one, and of none that it has, stand at the root.</param>
    /// <param name="page">The page.</param>
    public static string Of(string root, SiteSettings site, PushPageRow page)
    {
        var language = site.Languages.Skip(1).FirstOrDefault(name => name.Equals(page.Culture, StringComparison.OrdinalIgnoreCase));
        return root + (language is null ? "" : language.ToLowerInvariant() + "/") + new PathString("/" + page.Url["~/".Length..]).ToUriComponent()[1..];
    }
}
