using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Seo.Push.Admin;

/// <summary>The site's home page as webmasters type it.</summary>
internal static class SiteAddress
{
    public const int Longest = 300;

    /// <summary>With a slash at its end; null when the site does not answer there: nobody tells engines of somebody else's pages.</summary>
    public static string? Read(string typed, ShellSettings tenant)
    {
        if (typed.Length is 0 or > Longest || !Uri.TryCreate(typed, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            || address.Query.Length + address.Fragment.Length + address.UserInfo.Length > 0
            || !TenantUrl.AnswersOn(tenant, HostString.FromUriComponent(address)))
        {
            return null;
        }

        var path = address.AbsolutePath.TrimEnd('/');
        var own = tenant.Prefix.Length == 0 ? "" : "/" + tenant.Prefix;
        return string.Equals(path, own, StringComparison.OrdinalIgnoreCase) ? $"{address.Scheme}://{address.Authority}{own}/" : null;
    }
}
