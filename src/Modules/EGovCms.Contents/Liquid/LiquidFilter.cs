using EGovCms.Theming.Liquid;
using Fluid;

namespace EGovCms.Contents.Liquid;

/// <summary><c>liquid</c>: renders a text as Liquid, in the scope and within the limits of the page under way.</summary>
internal sealed class LiquidFilter : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("liquid", "{{ Model.ContentItem.Content.LiquidPart.Liquid | liquid }}", "Renders a text as Liquid, in the scope and within the limits of the page under way."),
    ];

    public void Configure(TemplateOptions options) =>
        options.Filters.AddFilter("liquid", static (input, _, context) => context.RenderTextAsync(input.ToStringValue()));
}
