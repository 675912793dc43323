using System.Collections.Frozen;
using System.Reflection;
using EGovCms.Modules;
using EGovCms.Theming.Shapes;

namespace EGovCms.Theming.Templates;

/// <summary>Where a render finds its templates: overrides and tenant first, then the theme, its base themes, the modules.</summary>
internal sealed class TemplateLookup(
    FrozenDictionary<string, Lazy<Template>> overrides, FrozenDictionary<string, Lazy<Template>> tenant, ThemeTemplates theme, ModuleInfo? themeModule)
{
    /// <summary>The theme whose assets and texts are the nearest; null when none is enabled.</summary>
    public ModuleInfo? Theme { get; } = themeModule;

    /// <exception cref="TemplateException">It is there but is not Liquid.</exception>
    public Template? Find(string name)
    {
        if (overrides.TryGetValue(name, out var preview))
            return preview.Value;
        return tenant.TryGetValue(name, out var own) ? own.Value : theme.Find(name);
    }

    /// <summary>Where themes and modules have a template of that name, the nearest first: one that takes the place of others keeps their texts.</summary>
    public IReadOnlyList<Assembly> HomesOf(string name) => theme.Source(name)?.Homes ?? [];

    /// <summary>The most specific alternate there is a template for, else the shape's type.</summary>
    public Template? Find(Shape shape)
    {
        for (var i = shape.Alternates.Count - 1; i >= 0; i--)
        {
            if (Find(TemplateNames.FromAlternate(shape.Alternates[i])) is { } specific)
                return specific;
        }

        return Find(TemplateNames.FromAlternate(shape.Type));
    }

    /// <exception cref="TemplateException">There is no template for the shape.</exception>
    public Template Require(Shape shape) =>
        Find(shape) ?? throw new TemplateException(
            TemplateNames.FromAlternate(shape.Type), Theme?.Id ?? "", 0,
            $"There is no template '{TemplateNames.FromAlternate(shape.Type)}.liquid' in the tenant, its theme or a module. "
            + $"Looked for: {string.Join(", ", shape.Alternates.Reverse().Append(shape.Type).Select(TemplateNames.FromAlternate))}.");

    /// <exception cref="TemplateException">There is no such template.</exception>
    public Template Require(string name) => Find(name) ?? Require(new Shape(name));
}
