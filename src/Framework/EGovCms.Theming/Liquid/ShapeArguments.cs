using EGovCms.Theming.Shapes;
using Fluid;

namespace EGovCms.Theming.Liquid;

/// <summary>Shapes from the arguments of a tag or filter.</summary>
internal static class ShapeArguments
{
    /// <summary>Named arguments become properties; <c>alternate</c> adds an alternate.</summary>
    public static Shape Create(string type, FilterArguments arguments)
    {
        var shape = new Shape(type);
        foreach (var name in arguments.Names)
        {
            var value = arguments[name];
            if (name == "alternate")
                shape.Alternates.Add(value.ToStringValue());
            else
                shape.Properties[Pascal(name)] = value.IsNil() ? null : value;
        }

        return shape;
    }

    /// <summary><c>page_size</c> and <c>pageSize</c> are <c>PageSize</c> in the shape's template, as in Orchard Core.</summary>
    private static string Pascal(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
