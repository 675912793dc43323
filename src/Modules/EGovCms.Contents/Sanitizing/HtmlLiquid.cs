using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Shortcodes;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Sanitizing;

/// <summary>
/// <c>sanitize_html</c>: cleaned again, <c>~/</c> in links and pictures made the tenant's own, shortcodes rendered. They come last: what
/// administrators and features wrote is not cleaned away.
/// </summary>
internal sealed class HtmlLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("sanitize_html", "{{ Model.ContentItem.Content.HtmlBodyPart.Html | sanitize_html }}", "HTML without what could run in the visitor's browser."),
    ];

    public void Configure(TemplateOptions options) => options.Filters.AddFilter("sanitize_html", static (input, _, context) =>
        FinishAsync(context.Services().GetRequiredService<IHtmlCleaner>().Clean(input.ToStringValue()), context));

    /// <summary>What clean HTML needs before it is shown.</summary>
    public static ValueTask<FluidValue> FinishAsync(string clean, TemplateContext context)
    {
        var html = AppLinks.Resolve(clean, context.Href("~/"));
        return html.Contains('[', StringComparison.Ordinal) && context.Services().GetService<ShortcodeService>() is { } shortcodes
            ? RenderAsync(shortcodes, html, context)
            : new(new StringValue(html, encode: false));
    }

    private static async ValueTask<FluidValue> RenderAsync(ShortcodeService shortcodes, string html, TemplateContext context) =>
        new StringValue(await shortcodes.RenderAsync(html, context), encode: false);
}
