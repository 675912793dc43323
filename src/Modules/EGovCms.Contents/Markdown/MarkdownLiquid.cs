using EGovCms.Contents.Sanitizing;
using EGovCms.Theming.Liquid;
using Fluid;
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
        HtmlLiquid.FinishAsync(context.Services().GetRequiredService<MarkdownRenderer>().ToHtml(input.ToStringValue()), context));
}
