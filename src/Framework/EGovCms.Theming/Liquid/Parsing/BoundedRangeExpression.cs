using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Parsing;

/// <summary>A range <c>(a..b)</c> becomes a list before its first turn: one of a milliard is refused before it takes the memory.</summary>
internal sealed class BoundedRangeExpression(RangeExpression range) : Expression
{
    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var from = (await range.From.EvaluateAsync(context)).ToNumberValue();
        var to = (await range.To.EvaluateAsync(context)).ToNumberValue();
        if (context is LiquidContext liquid && to - from > liquid.Session.Engine.Limits.MaxSteps)
            throw new LimitException($"The range ({from}..{to}) is longer than {liquid.Session.Engine.Limits.MaxSteps} steps.");
        return await range.EvaluateAsync(context);
    }

    protected override Expression Accept(AstVisitor visitor) => this;
}
