using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid;

/// <summary>Keeps a template from growing a string without end: doubling it in a loop, or replacing each letter by a book.</summary>
internal static class StringLimit
{
    public static FluidValue Check(FluidValue value, int maxBytes)
    {
        if (value is StringValue && value.ToStringValue().Length > maxBytes)
            throw TooLong(maxBytes);
        return value;
    }

    /// <summary>Wraps the filters whose result can be the product of their inputs.</summary>
    public static void Guard(TemplateOptions options, int maxBytes)
    {
        foreach (var name in (string[])["replace", "join"])
        {
            if (!options.Filters.TryGetValue(name, out var filter))
                continue;
            options.Filters.AddFilter(name, (input, arguments, context) =>
            {
                long length = input is ArrayValue array ? array.Values.Count : input.ToStringValue().Length;
                var insert = arguments.At(name == "replace" ? 1 : 0).ToStringValue().Length;
                return length * insert > maxBytes * 4L ? throw TooLong(maxBytes) : filter(input, arguments, context);
            });
        }
    }

    private static LimitException TooLong(int maxBytes) => new($"A string grew longer than {maxBytes} characters.");
}
