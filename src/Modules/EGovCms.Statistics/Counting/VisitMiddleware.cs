using System.Runtime.CompilerServices;
using EGovCms.Tenancy;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EGovCms.Statistics.Counting;

/// <summary>
/// Notes each page that a person or robot was shown, kept pages as well: so it stands before them. It looks at the answer and puts a few references into a queue.
/// </summary>
internal sealed class VisitMiddleware(RequestDelegate next, IShellHost shells, VisitQueue queue, IOptions<StatisticsOptions> options, TimeProvider time)
{
    private readonly bool _enabled = options.Value.Enabled;

    /// <summary>By the settings themselves, which are exchanged when anything of them changes.</summary>
    private readonly ConditionalWeakTable<ShellSettings, CountedSite> _sites = [];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!_enabled || !HttpMethods.IsGet(request.Method) || shells.Find(request.Host, request.Path) is not { } settings)
            return next(context);
        var site = _sites.GetValue(settings, static each => new CountedSite(each));
        if (!site.IsCounted || PageRequest.IsNone(request, site.PrefixLength))
            return next(context);
        var answer = next(context);
        if (!answer.IsCompletedSuccessfully)
            return NoteAsync(answer, context, site);
        Note(context, site);
        return answer;
    }

    private async Task NoteAsync(Task answer, HttpContext context, CountedSite site)
    {
        await answer;
        Note(context, site);
    }

    private void Note(HttpContext context, CountedSite site)
    {
        var (request, response) = (context.Request, context.Response);
        var subject = context.Features.Get<PageSubject>();
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true)
                return;
        }
        else if (response.StatusCode != StatusCodes.Status304NotModified || subject is null)
        {
            // Files are answered "not modified" as well; a page says what it is about.
            return;
        }

        queue.Add(new Visit(
            site, time.GetUtcNow().ToUnixTimeSeconds(), request.Host.Value ?? "", request.Path.Value ?? "/", subject, context.Connection.RemoteIpAddress,
            request.Headers.UserAgent.ToString(), request.Headers.Referer.ToString()));
    }
}
