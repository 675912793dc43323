using EGovCms.Theming.Liquid.Values;
using EGovCms.Theming.Output;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Filters;

/// <summary><c>shape_new</c>, <c>shape_properties</c> and <c>shape_render</c>.</summary>
internal sealed class ShapeFilters : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("shape_new", "{% assign pager = \"Pager\" | shape_new: page_size: 10 %}", "A new shape of that type; named arguments are its properties (`Model.PageSize`)."),
        LiquidEntry.Filter("shape_properties", "{% assign pager = pager | shape_properties: page_size: 5 %}", "The shape with further properties."),
        LiquidEntry.Filter("shape_render", "{{ pager | shape_render }}", "Renders a shape by its template."),
        LiquidEntry.Filter("shape_stringify", "{% assign html = pager | shape_stringify %}", "The same, by the name that older templates use."),
    ];

    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("shape_new", (input, arguments, context) => FluidValue.Create(ShapeArguments.Create(input.ToStringValue(), arguments), context.Options));
        options.Filters.AddFilter("shape_properties", static async (input, arguments, _) =>
        {
            if (await DeferredShape.FindAsync(input) is { } shape)
                ShapeArguments.Add(shape, arguments);
            return input;
        });
        options.Filters.AddFilter("shape_render", RenderAsync);
        options.Filters.AddFilter("shape_stringify", RenderAsync);
    }

    private static async ValueTask<FluidValue> RenderAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (await DeferredShape.FindAsync(input) is not { } shape)
            return NilValue.Instance;
        using var output = new Utf8HtmlWriter(context.Session().Engine.Limits.MaxOutputBytes);
        await context.RenderShapeAsync(shape, output);
        return new StringValue(output.ToString(), encode: false);
    }
}
