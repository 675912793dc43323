using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Shapes;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Alias;

/// <summary><c>{% contentitem alias: "…", display_type: "Summary" %}</c>.</summary>
internal sealed class AliasLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("contentitem", "{% contentitem alias: \"footer\", display_type: \"Summary\" %}", "Renders the public item with the alias; nothing when there is none."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser) => parser.RegisterTag("contentitem", static async (arguments, writer, _, context) =>
    {
        if (await MakeAsync(arguments["alias"].ToStringValue(), arguments["display_type"].ToStringValue(), context) is { } shape)
            await context.RenderShapeAsync(shape, writer);
    });

    public IEnumerable<ShapeFiller> Fillers =>
        [new("ContentItem", static (asked, context) => MakeAsync(Text(asked["Alias"]), Text(asked["DisplayType"]), context))];

    private static string Text(object? value) => value is FluidValue text ? text.ToStringValue() : value?.ToString() ?? "";

    private static async ValueTask<Shape?> MakeAsync(string alias, string display, TemplateContext context)
    {
        var services = context.Services();
        var item = await services.GetRequiredService<IContentAliases>().FindAsync(alias);
        return item is null ? null : await services.GetRequiredService<IContentShapes>().BuildAsync(item, display);
    }
}
