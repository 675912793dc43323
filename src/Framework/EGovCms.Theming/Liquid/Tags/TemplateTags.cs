using EGovCms.Theming.Liquid.Parsing;
using EGovCms.Theming.Templates;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Parlot.Fluent;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary>
/// <c>include</c>, <c>partial</c> and <c>render</c> other templates by the same look-up as shapes. <c>render</c> shows the
/// template nothing but what is given; the others show it the variables around.
/// </summary>
internal sealed class TemplateTags : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("include", "{% include \"Card\", title: \"x\" %}", "Another template, found as shapes are; it sees the variables around."),
        LiquidEntry.Tag("partial", "{% partial \"Card\" for Model.Items as item %}", "The same."),
        LiquidEntry.Tag("render", "{% render \"Card\" with Model as card %}", "The same, but it sees only what it is given."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser)
    {
        var liquid = (LiquidParser)parser;
        var alias = Parsers.Terms.Text("as").SkipAnd(liquid.Name).ZeroOrOne("");
        var subject = Parsers.Terms.Text("with").Or(Parsers.Terms.Text("for")).And(liquid.Value).And(alias).ZeroOrOne();
        var tag = liquid.Value.And(subject).And(liquid.MoreArguments).Then(static parts => new TemplateTag(
            parts.Item1, parts.Item2.Item1 == "for", parts.Item2.Item2, parts.Item2.Item3, parts.Item3));
        parser.RegisterParserTag("include", tag, (it, writer, _, context) => RenderAsync(it, writer, (LiquidContext)context, isolated: false));
        parser.RegisterParserTag("partial", tag, (it, writer, _, context) => RenderAsync(it, writer, (LiquidContext)context, isolated: false));
        parser.RegisterParserTag("render", tag, (it, writer, _, context) => RenderAsync(it, writer, (LiquidContext)context, isolated: true));
    }

    private static async ValueTask<Completion> RenderAsync(TemplateTag tag, TextWriter writer, LiquidContext context, bool isolated)
    {
        var name = (await tag.Name.EvaluateAsync(context)).ToStringValue();
        var template = context.Session.Templates.Require(TemplateNames.FromAlternate(name));
        var arguments = await LiquidTags.EvaluateAsync(tag.Arguments, context);
        var subject = tag.Subject is null ? null : await tag.Subject.EvaluateAsync(context);
        var alias = string.IsNullOrEmpty(tag.Alias) ? name : tag.Alias;

        var inner = isolated ? new LiquidContext(context.Session) : context;
        inner.EnterChildScope();
        try
        {
            foreach (var argument in arguments.Names)
                inner.SetValue(argument, arguments[argument]);
            if (subject is null)
                await inner.RenderAsync(template, null, writer);
            else if (!tag.Each)
                await RenderWithAsync(inner, template, alias, subject, writer);
            else
            {
                foreach (var item in subject.Enumerate(context))
                    await RenderWithAsync(inner, template, alias, item, writer);
            }
        }
        finally
        {
            inner.ReleaseScope();
        }

        return Completion.Normal;
    }

    private static ValueTask RenderWithAsync(LiquidContext context, Template template, string alias, FluidValue value, TextWriter writer)
    {
        context.SetValue(alias, value);
        return context.RenderAsync(template, null, writer);
    }

    private sealed record TemplateTag(Expression Name, bool Each, Expression? Subject, string? Alias, IReadOnlyList<FilterArgument> Arguments);
}
