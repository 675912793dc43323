using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy.Routing;

/// <summary>
/// Whoever asks for the head of an address alone, as crawlers and monitors do, is led to the endpoint that GET has (RFC 9110, 9.3.2), which need not name both methods. It
/// sees what was asked: a file that nobody will be sent is not read.
/// </summary>
internal static class HeadAsGet
{
    private static readonly Asked Mark = new();

    /// <summary>Routes by what GET would find.</summary>
    public static void UseRouting(IApplicationBuilder app)
    {
        app.Use((http, next) =>
        {
            if (HttpMethods.IsHead(http.Request.Method))
            {
                http.Features.Set(Mark);
                http.Request.Method = HttpMethods.Get;
            }

            return next(http);
        });
        app.UseRouting();
        app.Use((http, next) =>
        {
            if (http.Features.Get<Asked>() is not null)
                http.Request.Method = HttpMethods.Head;
            return next(http);
        });
    }

    private sealed class Asked;
}
