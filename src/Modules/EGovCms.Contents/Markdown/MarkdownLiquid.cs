using EGovCms.Contents.Sanitizing;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Markdown;

/// <summary><c>markdownify</c>.</summary>
internal sealed class MarkdownLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("markdownify", "{{ Model.ContentItem.Content.MarkdownBodyPart.Markdown | markdownify }}", "Markdown as HTML, sanitized."),
    ];

    public void Configure(TemplateOptions options) => options.Filters.AddFilter("markdownify", static (input, _, context) =>
    {
        var html = context.Services().GetRequiredService<MarkdownRenderer>().ToHtml(input.ToStringValue());
        return new(new StringValue(AppLinks.Resolve(html, context.Href("~/")), encode: false));
    });
}
