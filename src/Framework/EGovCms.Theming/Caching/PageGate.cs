using EGovCms.Tenancy;
using EGovCms.Tenancy.Observing;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EGovCms.Theming.Caching;

/// <summary>
/// Answers from the kept pages, and has a page that is not kept made by one request while the others that ask for it wait.
/// </summary>
internal sealed class PageGate(
    TenantPages pages, PageKeys keys, PageMemory memory, IShellHost shells, TenantTraffics traffics, ShellSettings tenant, TimeProvider time) : IRequestGate
{
    private const int Attempts = 3;
    private readonly OutputCacheOptions _options = memory.Options;
    private readonly TenantTraffic _traffic = traffics.Of(tenant.Name);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!_options.Enabled || !keys.TryGet(context.Request, out var key))
            return next(context);
        var began = _traffic.Begin();
        if (pages.Find(key, shells.Tenants) is { } slot)
            return slot.Kept is CachedPage page && !HasAny(context.Request, page.AbsentCookies) ? AnswerAsync(page, context, began) : next(context);
        return HasAny(context.Request, pages.PersonalCookies) ? next(context) : MissAsync(context, key, began, next);
    }

    private Task AnswerAsync(CachedPage page, HttpContext context, long began)
    {
        _traffic.Count(began, kept: true, StatusCodes.Status200OK);
        if (page.Subject is { } subject)
            context.Features.Set(subject);
        return PageResponse.WriteAsync(page, context);
    }

    private static bool HasAny(HttpRequest request, IReadOnlyCollection<string> cookies)
    {
        if (request.Headers.Cookie.Count == 0)
            return false;
        foreach (var cookie in cookies)
        {
            if (request.Cookies.ContainsKey(cookie))
                return true;
        }

        return false;
    }

    private async Task MissAsync(HttpContext context, PageKey key, long began, RequestDelegate next)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var rendering = pages.Begin(key, out var leads);
            if (leads)
            {
                // Another may have kept it between the look-up and the beginning: it is not made twice.
                if (pages.Find(key, shells.Tenants)?.Kept is CachedPage made && !HasAny(context.Request, made.AbsentCookies))
                {
                    pages.End(key, rendering, new RenderOutcome(null, Abandoned: true));
                    await AnswerAsync(made, context, began);
                    return;
                }

                await LeadAsync(context, key, rendering, next);
                return;
            }

            var outcome = await WaitAsync(rendering, context.RequestAborted);
            if (outcome.Kept is CachedPage page && !HasAny(context.Request, page.AbsentCookies))
            {
                await AnswerAsync(page, context, began);
                return;
            }

            if (!outcome.Abandoned)
                break;
        }

        await next(context);
    }

    private async Task<RenderOutcome> WaitAsync(Rendering rendering, CancellationToken cancellation)
    {
        try
        {
            return await rendering.Outcome.WaitAsync(_options.LongestWait, time, cancellation);
        }
        catch (TimeoutException)
        {
            return default;
        }
    }

    private async Task LeadAsync(HttpContext context, PageKey key, Rendering rendering, RequestDelegate next)
    {
        var cookies = new ObservedCookies(context.Request.Cookies, keys);
        var capture = new PageCapture(cookies);
        var tenants = shells.Tenants;
        // Begun without having been captured: a file, a form, an answer of some module. Nobody waits until it is through.
        context.Response.OnStarting(() =>
        {
            pages.End(key, rendering, default, pass: !cookies.IsPersonal && context.Response.StatusCode == StatusCodes.Status200OK);
            return Task.CompletedTask;
        });
        try
        {
            await RunAsync(context, cookies, capture, next);
            await FinishAsync(context, key, rendering, capture, tenants);
        }
        finally
        {
            pages.End(key, rendering, new RenderOutcome(null, Abandoned: context.RequestAborted.IsCancellationRequested));
        }
    }

    private static async Task RunAsync(HttpContext context, ObservedCookies cookies, PageCapture capture, RequestDelegate next)
    {
        var before = context.Features.Get<IRequestCookiesFeature>();
        context.Features.Set<IRequestCookiesFeature>(cookies);
        context.Features.Set(capture);
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set<PageCapture>(null);
            context.Features.Set(before);
        }
    }

    private Task FinishAsync(HttpContext context, PageKey key, Rendering rendering, PageCapture capture, object tenants)
    {
        if (capture.Bytes is not { } bytes)
            return Task.CompletedTask;
        if (!capture.TrySettle(context, out var headers))
            return context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
        var page = Page(context, bytes, headers, capture, tenants);
        pages.End(key, rendering, new RenderOutcome(page));
        return PageResponse.WriteAsync(page, context);
    }

    private CachedPage Page(HttpContext context, byte[] bytes, List<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> headers, PageCapture capture, object tenants)
    {
        var dependencies = capture.Dependencies!;
        var now = time.GetUtcNow();
        var latest = now + _options.MaxAge;
        return new CachedPage(bytes, now)
        {
            ContentType = context.Response.Headers.ContentType,
            Headers = headers,
            Tags = [.. dependencies.Tags],
            AbsentCookies = [.. capture.AbsentCookies],
            Expires = dependencies.Expires is { } expires && expires < latest ? expires : latest,
            Subject = context.Features.Get<PageSubject>(),
            Platform = dependencies.Tags.Contains(PageTag.Platform) ? new(tenants) : null,
        };
    }
}
