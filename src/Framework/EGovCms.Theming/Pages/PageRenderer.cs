using System.Diagnostics;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Observing;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Errors;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Output;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Pages;

/// <summary>Renders body, then layout, and sends them when both are whole.</summary>
internal sealed class PageRenderer(
    RenderSessionFactory sessions, ErrorPages errors, PageDependencies dependencies, IEnumerable<IZoneContributor> zones, EGovTelemetry telemetry, ShellSettings tenant)
{
    public async Task WriteAsync(PageResult page, HttpContext http)
    {
        try
        {
            await RenderAsync(page, http);
        }
        catch (TemplateException fault) when (!http.Response.HasStarted)
        {
            await errors.WriteFaultAsync(http, fault);
        }
    }

    /// <exception cref="TemplateException">A template is missing, is not Liquid or went over a limit. Nothing has been sent.</exception>
    public async Task RenderAsync(PageResult page, HttpContext http)
    {
        using var span = telemetry.Source.StartActivity("page");
        span?.SetTag("egovcms.template", page.Body.Type);
        var began = telemetry.RenderDuration.Enabled ? Stopwatch.GetTimestamp() : 0;
        using var state = State(page);
        var session = await sessions.BeginAsync(http, state, http.RequestAborted);
        var maxBytes = session.Engine.Limits.MaxOutputBytes;
        var context = new LiquidContext(session);

        state.Body = new Utf8HtmlWriter(maxBytes);
        await context.RenderAsync(session.Templates.Require(page.Body), page.Body, state.Body);
        await FillZonesAsync(page, http, state, context, maxBytes);

        using var output = new Utf8HtmlWriter(maxBytes);
        var layout = Layout(page);
        await context.RenderAsync(session.Templates.Require(layout), layout, output);
        dependencies.Add(page.DependsOn ?? [PageTag.Content]);
        if (began != 0)
            telemetry.RenderDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, telemetry.Tag(tenant.Name));
        await SendAsync(page.StatusCode, output, http);
    }

    private async ValueTask FillZonesAsync(PageResult page, HttpContext http, PageState state, LiquidContext context, int maxBytes)
    {
        ZoneContext? filled = null;
        foreach (var contributor in zones)
            await contributor.ContributeAsync(filled ??= new ZoneContext(http, page));
        foreach (var (zone, shape) in filled?.Shapes ?? [])
            await context.RenderAsync(context.Session.Templates.Require(shape), shape, state.OpenZone(zone, maxBytes));
    }

    private static PageState State(PageResult page)
    {
        var state = new PageState { Canonical = page.Canonical };
        foreach (var segment in page.Title)
            state.Title.Add(segment);
        foreach (var meta in page.Meta)
            state.Meta.Add(meta);
        foreach (var crumb in page.Breadcrumbs)
            state.Breadcrumbs.Add(crumb);
        foreach (var alternate in page.Alternates)
            state.Alternates.Add(alternate);
        return state;
    }

    private static Shape Layout(PageResult page)
    {
        var layout = new Shape("Layout");
        if (page.Layout is not null)
            layout.Alternates.Add("Layout-" + page.Layout);
        layout["Body"] = page.Body;
        return layout;
    }

    private async Task SendAsync(int status, Utf8HtmlWriter output, HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        if (status == StatusCodes.Status200OK && http.Features.Get<PageCapture>()?.TryTake(http, output.WrittenMemory, dependencies) == true)
            return;
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "private, no-cache";
        response.ContentLength = output.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.BodyWriter.WriteAsync(output.WrittenMemory, http.RequestAborted);
    }
}
