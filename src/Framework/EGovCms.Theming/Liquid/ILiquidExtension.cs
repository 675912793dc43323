using Fluid;

namespace EGovCms.Theming.Liquid;

/// <summary>
/// What a feature adds to Liquid: filters, tags, members that templates may see. Resolved once per blueprint, so it must
/// not depend on tenant services; a filter takes them from the request through <c>context.Services()</c>. Register with
/// <c>services.AddLiquid&lt;T&gt;()</c>. Extensions run in the order of their features: a later one replaces a filter or tag
/// of the same name.
/// </summary>
public interface ILiquidExtension
{
    /// <summary>Adds filters and allow-listed members.</summary>
    void Configure(TemplateOptions options);

    /// <summary>Adds tags and blocks; the simple way is <see cref="LiquidTags.RegisterTag"/>.</summary>
    void Configure(FluidParser parser)
    {
    }

    /// <summary>How shapes are filled that templates make by their name alone, as <c>{% shape "menu", alias: "main-menu" %}</c>.</summary>
    IEnumerable<ShapeFiller> Fillers => [];

    /// <summary>What docs/liquid.md says of each of its tags and filters.</summary>
    IEnumerable<LiquidEntry> Describe() => [];
}
