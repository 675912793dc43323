using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Liquid;
using Fluid;
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
        var services = context.Services();
        var item = await services.GetRequiredService<IContentAliases>().FindAsync(arguments["alias"].ToStringValue());
        if (item is null)
            return;
        var display = arguments["display_type"].ToStringValue();
        await context.RenderShapeAsync(await services.GetRequiredService<IContentShapes>().BuildAsync(item, display), writer);
    });
}
