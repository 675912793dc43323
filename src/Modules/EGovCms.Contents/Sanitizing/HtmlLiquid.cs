using EGovCms.Contents.Abstractions;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Sanitizing;

/// <summary><c>sanitize_html</c>: cleaned again, and <c>~/</c> in links and pictures made the tenant's own.</summary>
internal sealed class HtmlLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("sanitize_html", "{{ Model.ContentItem.Content.HtmlBodyPart.Html | sanitize_html }}", "HTML without what could run in the visitor's browser."),
    ];

    public void Configure(TemplateOptions options) => options.Filters.AddFilter("sanitize_html", static (input, _, context) =>
    {
        var clean = context.Services().GetRequiredService<IHtmlCleaner>().Clean(input.ToStringValue());
        return new(new StringValue(AppLinks.Resolve(clean, context.Href("~/")), encode: false));
    });
}
