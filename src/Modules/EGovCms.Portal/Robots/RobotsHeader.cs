using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Portal.Robots;

/// <summary>Says on each answer that is not to be found that it is not: whoever came by a link of another site has not been kept away by <c>robots.txt</c>.</summary>
internal sealed class RobotsHeader(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, ISettingsMemory memory)
    {
        var settings = memory.Find<SearchEngineSettings>() ?? await http.RequestServices.GetRequiredService<ISettingsStore>().GetAsync<SearchEngineSettings>(http.RequestAborted);
        if (settings.Hides(http.Request.Path.Value ?? "/"))
            http.Response.Headers["X-Robots-Tag"] = settings.IsClosed ? "noindex, nofollow" : "noindex";
        await next(http);
    }
}
