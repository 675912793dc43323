using EGovCms.Theming.Liquid.Values;
using EGovCms.Theming.Shapes;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary><c>shape_…</c>: what a template may change of a shape before it renders it. What is no shape is left alone.</summary>
internal sealed class ShapeTags : ILiquidExtension
{
    private const string Classes = "Classes";
    private const string Attributes = "Attributes";
    private static readonly char[] Separators = [' ', ','];

    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("shape_clear_alternates", "{% shape_clear_alternates pager %}", "Takes a shape's alternates away."),
        LiquidEntry.Tag("shape_add_alternates", "{% shape_add_alternates pager \"Pager__News\" %}", "Adds alternates, the last the most specific: names in a text or a list, in file form or Orchard's."),
        LiquidEntry.Tag("shape_clear_wrappers", "{% shape_clear_wrappers pager %}", "Takes a shape's wrappers away."),
        LiquidEntry.Tag("shape_add_wrappers", "{% shape_add_wrappers pager \"Frame\" %}", "Adds templates around a shape; each shows it by `Model.ChildContent`."),
        LiquidEntry.Tag("shape_clear_classes", "{% shape_clear_classes Model %}", "Takes a shape's classes away."),
        LiquidEntry.Tag("shape_add_classes", "{% shape_add_classes Model \"wide first\" %}", "Adds classes, `Model.Classes` in the shape's template."),
        LiquidEntry.Tag("shape_clear_attributes", "{% shape_clear_attributes Model %}", "Takes a shape's attributes away."),
        LiquidEntry.Tag("shape_add_attributes", "{% shape_add_attributes Model data_x: \"1\" %}", "Adds attributes, pairs in `Model.Attributes`."),
        LiquidEntry.Tag("shape_add_properties", "{% shape_add_properties pager page_size: 5 %}", "Sets properties (`Model.PageSize`)."),
        LiquidEntry.Tag("shape_remove_property", "{% shape_remove_property pager \"page_size\" %}", "Takes a property away."),
        LiquidEntry.Tag("shape_remove_item", "{% shape_remove_item Model.Content \"HtmlBodyPart\" %}", "Takes a part or a field (`Part-Field`) out of what a zone shows."),
        LiquidEntry.Tag("shape_type", "{% shape_type pager \"Steps\" %}", "Gives a shape another type."),
        LiquidEntry.Tag("shape_display_type", "{% shape_display_type item \"Summary\" %}", "Gives a shape and its alternates another display type."),
        LiquidEntry.Tag("shape_position", "{% shape_position item \"Content:1\" %}", "Sets `Model.Position`. For templates from Orchard Core: shapes are placed by placements."),
        LiquidEntry.Tag("shape_tab", "{% shape_tab item \"More\" %}", "Sets `Model.Tab`. For templates from Orchard Core: there are no tabs."),
        LiquidEntry.Tag("shape_cache", "{% shape_cache item cache_id: \"x\" %}", "Does nothing. For templates from Orchard Core: pages are kept as a whole, parts of them by `cache`."),
        LiquidEntry.Tag("shape_pager", "{% shape_pager Model.Pager next_text: \"→\", next_class: \"next\" %}", "Words and classes of a list's pager: `previous_text`, `next_text`, `previous_class`, `next_class`."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser)
    {
        Register(parser, "shape_clear_alternates", static (shape, _) => shape.Alternates.Clear());
        Register(parser, "shape_add_alternates", static (shape, arguments) => AddAll(shape.Alternates, arguments));
        Register(parser, "shape_clear_wrappers", static (shape, _) => shape.Wrappers = null);
        Register(parser, "shape_add_wrappers", static (shape, arguments) => AddAll(shape.Wrappers ??= [], arguments));
        Register(parser, "shape_clear_classes", static (shape, _) => shape.Properties.Remove(Classes));
        Register(parser, "shape_add_classes", static (shape, arguments) => AddAll(Own<List<string>>(shape, Classes), arguments));
        Register(parser, "shape_clear_attributes", static (shape, _) => shape.Properties.Remove(Attributes));
        Register(parser, "shape_add_attributes", static (shape, arguments) =>
        {
            var attributes = Own<Dictionary<string, object?>>(shape, Attributes);
            foreach (var name in arguments.Names)
                attributes[name.Replace('_', '-')] = arguments[name].ToStringValue();
        });
        Register(parser, "shape_add_properties", ShapeArguments.Add);
        Register(parser, "shape_pager", ShapeArguments.Add);
        Register(parser, "shape_remove_property", static (shape, arguments) => shape.Properties.Remove(ShapeArguments.Pascal(arguments.At(1).ToStringValue())));
        Register(parser, "shape_remove_item", static (shape, arguments) => ShapeItems.Remove(shape, arguments.At(1).ToStringValue()));
        Register(parser, "shape_type", static (shape, arguments) => shape.Type = arguments.At(1).ToStringValue());
        Register(parser, "shape_display_type", static (shape, arguments) => ShapeItems.SetDisplayType(shape, arguments.At(1).ToStringValue()));
        Register(parser, "shape_position", static (shape, arguments) => shape["Position"] = arguments.At(1));
        Register(parser, "shape_tab", static (shape, arguments) => shape["Tab"] = arguments.At(1));
        Register(parser, "shape_cache", static (_, _) => { });
    }

    private static void Register(FluidParser parser, string name, Action<Shape, FilterArguments> change) =>
        parser.RegisterTag(name, async (arguments, _, _, _) =>
        {
            if (await DeferredShape.FindAsync(arguments.At(0)) is { } shape)
                change(shape, arguments);
        });

    private static void AddAll(ICollection<string> names, FilterArguments arguments)
    {
        var added = arguments.At(1) is ArrayValue list
            ? list.Values.Select(each => each.ToStringValue())
            : arguments.At(1).ToStringValue().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in added.Where(name => name.Length > 0 && !names.Contains(name)))
            names.Add(name);
    }

    /// <summary>The shape's own collection; one that a tag gave it as an argument is taken over.</summary>
    private static T Own<T>(Shape shape, string name)
        where T : class, new()
    {
        if (shape[name] is not T own)
            shape[name] = own = new T();
        return own;
    }
}
