using EGovCms.Theming.Shapes;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid;

/// <summary>Shapes from the arguments of a tag or filter.</summary>
internal static class ShapeArguments
{
    /// <summary>Named arguments become properties; <c>alternate</c> adds an alternate, <c>wrapper</c> a wrapper.</summary>
    public static Shape Create(string type, FilterArguments arguments)
    {
        var shape = new Shape(type) { IsAsked = true };
        foreach (var name in arguments.Names)
        {
            if (name == "alternate")
                shape.Alternates.Add(arguments[name].ToStringValue());
            else if (name == "wrapper")
                (shape.Wrappers ??= []).Add(arguments[name].ToStringValue());
            else
                Set(shape, name, arguments[name]);
        }

        return shape;
    }

    /// <summary>Named arguments become properties of a shape that is there.</summary>
    public static void Add(Shape shape, FilterArguments arguments)
    {
        foreach (var name in arguments.Names)
            Set(shape, name, arguments[name]);
    }

    private static void Set(Shape shape, string name, FluidValue value) => shape.Properties[Pascal(name)] = value.IsNil() ? null : value;

    /// <summary><c>page_size</c> and <c>pageSize</c> are <c>PageSize</c> in the shape's template, as in Orchard Core.</summary>
    public static string Pascal(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
