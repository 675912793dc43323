using System.Text.Encodings.Web;
using EGovCms.Theming.Liquid.Parsing;
using Fluid;
using Fluid.Ast;

namespace EGovCms.Theming.Liquid;

/// <summary>Renders a tag with its evaluated arguments: <c>{% menu "x", alias: "y" %}</c>.</summary>
public delegate ValueTask TagRenderer(FilterArguments arguments, TextWriter writer, TextEncoder encoder, TemplateContext context);

/// <summary>Renders a block tag; <paramref name="content"/> is what stands inside it.</summary>
public delegate ValueTask BlockRenderer(
    FilterArguments arguments, IReadOnlyList<Statement> content, TextWriter writer, TextEncoder encoder, TemplateContext context);

/// <summary>Registers tags whose arguments are positional or named values, separated by commas.</summary>
public static class LiquidTags
{
    /// <summary>Adds <c>{% name arg, key: value %}</c>.</summary>
    public static void RegisterTag(this FluidParser parser, string name, TagRenderer render)
    {
        var liquid = Liquid(parser);
        liquid.RegisterParserTag(name, liquid.Arguments, async (arguments, writer, encoder, context) =>
        {
            await render(await EvaluateAsync(arguments, context), writer, encoder, context);
            return Completion.Normal;
        });
    }

    /// <summary>Adds <c>{% name arg, key: value %}…{% endname %}</c>.</summary>
    public static void RegisterBlock(this FluidParser parser, string name, BlockRenderer render)
    {
        var liquid = Liquid(parser);
        liquid.RegisterParserBlock(name, liquid.Arguments, async (arguments, content, writer, encoder, context) =>
        {
            await render(await EvaluateAsync(arguments, context), content, writer, encoder, context);
            return Completion.Normal;
        });
    }

    /// <summary>Renders the content of a block.</summary>
    public static async ValueTask RenderAsync(
        this IReadOnlyList<Statement> content, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(content);
        for (var i = 0; i < content.Count; i++)
        {
            if (await content[i].WriteToAsync(writer, encoder, context) is not Completion.Normal)
                return;
        }
    }

    internal static ValueTask<FilterArguments> EvaluateAsync(IReadOnlyList<FilterArgument> arguments, TemplateContext context)
    {
        return arguments.Count == 0 ? new(FilterArguments.Empty) : Evaluate(arguments, context);

        static async ValueTask<FilterArguments> Evaluate(IReadOnlyList<FilterArgument> arguments, TemplateContext context)
        {
            var values = new FilterArguments();
            foreach (var argument in arguments)
                values.Add(argument.Name, await argument.Expression.EvaluateAsync(context));
            return values;
        }
    }

    private static LiquidParser Liquid(FluidParser parser) =>
        parser as LiquidParser ?? throw new ArgumentException("Tags are registered in ILiquidExtension.Configure.", nameof(parser));
}
