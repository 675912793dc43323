using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Theming.Caching;

/// <summary>Takes over a rendered page instead of the response, when it may be kept. An HTTP feature of requests whose page may be.</summary>
internal sealed class PageCapture(ObservedCookies cookies)
{
    public IReadOnlyCollection<string> AbsentCookies => cookies.Absent;

    public byte[]? Bytes { get; private set; }

    public PageDependencies? Dependencies { get; private set; }

    /// <summary>True when it has taken the page, which is not to be sent then.</summary>
    public bool TryTake(HttpContext http, ReadOnlyMemory<byte> page, PageDependencies dependencies)
    {
        if (!dependencies.MayBeKept || IsPersonal(http))
            return false;
        Bytes = page.ToArray();
        Dependencies = dependencies;
        return true;
    }

    /// <summary>Whether what has been taken is still for everybody, now that the pipeline has ended; its headers if so.</summary>
    public bool TrySettle(HttpContext http, out List<KeyValuePair<string, StringValues>> headers)
    {
        headers = [];
        if (Bytes is null || http.Response.HasStarted || http.Response.StatusCode != StatusCodes.Status200OK || IsPersonal(http))
            return false;
        foreach (var header in http.Response.Headers)
        {
            if (header.Key is not ("Content-Type" or "Content-Length" or "Vary"))
                headers.Add(header);
        }

        return true;
    }

    private bool IsPersonal(HttpContext http)
    {
        var headers = http.Response.Headers;
        return cookies.IsPersonal
            || http.User.Identity?.IsAuthenticated == true
            || headers.SetCookie.Count > 0
            || headers.CacheControl.Count > 0
            || http.Features.Get<ICspFeature>() is { IsPlain: false };
    }
}
