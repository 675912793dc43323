using Fluid;
using Fluid.Ast;
using Parlot.Fluent;

namespace EGovCms.Theming.Liquid.Parsing;

/// <summary>Fluid's parser, its parsers for expressions opened to the tags of this project.</summary>
internal sealed class LiquidParser()
    : FluidParser(new FluidParserOptions { AllowFunctions = true, AllowParentheses = true, AllowLiquidTag = true })
{
    /// <summary>Zero or more positional and named values; templates of Orchard Core leave commas out.</summary>
    public Parser<IReadOnlyList<FilterArgument>> Arguments =>
        OneOf(
                Identifier.AndSkip(Colon).And(Primary).Then(static named => new FilterArgument(named.Item1, named.Item2)),
                Primary.Then(static value => new FilterArgument(null, value)))
            .AndSkip(Comma.ZeroOrOne())
            .ZeroOrMany();

    /// <summary>Zero or more positional and named values after a comma.</summary>
    public Parser<IReadOnlyList<FilterArgument>> MoreArguments => Comma.SkipAnd(ArgumentsList).ZeroOrOne([]);

    /// <summary>A literal, a variable, a member.</summary>
    public Parser<Expression> Value => Primary;

    public Parser<string> Name => Identifier;
}
