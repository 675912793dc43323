using EGovCms.Theming.Caching;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Output;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Templates;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid;

/// <summary>What filters and tags ask of the render under way.</summary>
public static class LiquidContextExtensions
{
    /// <summary>The services of the request's scope.</summary>
    public static IServiceProvider Services(this TemplateContext context) => Session(context).Services;

    /// <summary>The request, or null when rendering outside of one.</summary>
    public static HttpContext? HttpContext(this TemplateContext context) => Session(context).Http;

    /// <summary>What the page shows: a tag or filter that reads something adds it.</summary>
    public static PageDependencies Dependencies(this TemplateContext context) => Session(context).Dependencies;

    /// <summary>The title, meta tags and zones of the page under way.</summary>
    public static PageState Page(this TemplateContext context) => Session(context).Page;

    /// <summary><c>~/x</c> → a URL with the tenant's prefix; anything else is given back as it is.</summary>
    public static string Href(this TemplateContext context, string url) => Urls.Resolve(Session(context).Environment.PathBase, url);

    /// <summary>The address of the page in one of the site's languages, its home page when there is no such page; empty for another language.</summary>
    public static string UrlIn(this TemplateContext context, string language) => LanguageLinks.Url(Session(context), language);

    /// <summary>Renders a shape inside the render under way, within its limits.</summary>
    public static ValueTask RenderShapeAsync(this TemplateContext context, Shape shape, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(writer);
        var liquid = (LiquidContext)context;
        return shape.IsAsked || shape.Wrappers is not null
            ? FillAndWrapAsync(liquid, shape, writer)
            : liquid.RenderAsync(liquid.Session.Templates.Require(shape), shape, writer);
    }

    private static async ValueTask FillAndWrapAsync(LiquidContext context, Shape asked, TextWriter writer)
    {
        var shape = asked.IsAsked && context.Session.Engine.FillerOf(asked.Type) is { } filler ? await filler.FillAsync(asked, context) : asked;
        if (shape is null)
            return;
        if (asked.Wrappers is not { Count: > 0 } wrappers)
        {
            await context.RenderAsync(context.Session.Templates.Require(shape), shape, writer);
            return;
        }

        using var inner = new Utf8HtmlWriter(context.Session.Engine.Limits.MaxOutputBytes);
        await context.RenderAsync(context.Session.Templates.Require(shape), shape, inner);
        var html = inner.ToString();
        for (var i = 0; i < wrappers.Count; i++)
        {
            shape["ChildContent"] = new StringValue(html, encode: false);
            using var outer = new Utf8HtmlWriter(context.Session.Engine.Limits.MaxOutputBytes);
            await context.RenderAsync(context.Session.Templates.Require(TemplateNames.FromAlternate(wrappers[i])), shape, outer);
            html = outer.ToString();
        }

        await writer.WriteAsync(html);
    }

    /// <summary>Renders a text as Liquid inside the render under way, within its limits; the HTML it makes is not encoded again.</summary>
    public static async ValueTask<FluidValue> RenderTextAsync(this TemplateContext context, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var liquid = (LiquidContext)context;
        var template = liquid.Session.Services.GetRequiredService<TextTemplates>().Get(text);
        using var output = new Utf8HtmlWriter(liquid.Session.Engine.Limits.MaxOutputBytes);
        await liquid.RenderAsync(template, null, output);
        return new StringValue(output.ToString(), encode: false);
    }

    internal static RenderSession Session(this TemplateContext context) =>
        (context as LiquidContext ?? throw new InvalidOperationException("Not rendered by the tenant's templates.")).Session;
}
