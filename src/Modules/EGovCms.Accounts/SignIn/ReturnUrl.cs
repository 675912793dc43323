using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Accounts.SignIn;

/// <summary>Where to go after signing in: a path of this host, or the administration. Never another site.</summary>
internal static class ReturnUrl
{
    public static string Or(HttpContext context, string? asked, string fallback) =>
        IsLocal(asked) ? asked! : context.Href(fallback);

    public static bool IsLocal(string? url) =>
        url is ['/', ..]
        && !(url.Length > 1 && url[1] is '/' or '\\')
        && url.Length <= 2048
        && !url.Any(char.IsControl);
}
