namespace EGovCms.Theming.Liquid;

/// <summary>What the reference page says of a tag, block or filter.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">As it is registered.</param>
/// <param name="Syntax">An example that works, without code fences.</param>
/// <param name="Summary">One or two sentences of Markdown, in English.</param>
public sealed record LiquidEntry(LiquidKind Kind, string Name, string Syntax, string Summary)
{
    public static LiquidEntry Tag(string name, string syntax, string summary) => new(LiquidKind.Tag, name, syntax, summary);

    public static LiquidEntry Filter(string name, string syntax, string summary) => new(LiquidKind.Filter, name, syntax, summary);
}

/// <summary>Kinds of what Liquid can be extended by.</summary>
public enum LiquidKind
{
    /// <summary><c>{% x %}</c>, with or without an end.</summary>
    Tag,

    /// <summary><c>{{ … | x }}</c>.</summary>
    Filter,
}
