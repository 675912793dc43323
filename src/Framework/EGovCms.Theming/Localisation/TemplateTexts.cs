using System.Collections.Concurrent;
using System.Reflection;
using EGovCms.Modules;
using Microsoft.Extensions.Localization;

namespace EGovCms.Theming.Localisation;

/// <summary>
/// Finds the texts that templates name by key: in the resources of the template's own module or theme, then the theme's,
/// then the framework's. A theme's marker class is <c>ThemeText</c>, a module's <c>{Name}Text</c>.
/// </summary>
internal sealed class TemplateTexts(IStringLocalizerFactory factory)
{
    private readonly ConcurrentDictionary<Assembly, IStringLocalizer?> _localizers = new();

    /// <param name="key">The text's name.</param>
    /// <param name="home">Assembly of the template's own module, theme or framework; null for a tenant's template.</param>
    /// <param name="theme">The current theme.</param>
    public string? Find(string key, Assembly? home, ModuleInfo? theme) =>
        Find(key, home) ?? (theme?.Assembly == home ? null : Find(key, theme?.Assembly)) ?? Find(key, typeof(ThemingText).Assembly);

    private string? Find(string key, Assembly? assembly)
    {
        if (assembly is null || _localizers.GetOrAdd(assembly, Create) is not { } localizer)
            return null;
        var text = localizer[key];
        return text.ResourceNotFound ? null : text.Value;
    }

    private IStringLocalizer? Create(Assembly assembly)
    {
        var lastSegment = assembly.GetName().Name!.Split('.')[^1];
        var marker = assembly.GetTypes().FirstOrDefault(t => t.Name == "ThemeText") ?? assembly.GetTypes().FirstOrDefault(t => t.Name == lastSegment + "Text");
        return marker is null ? null : factory.Create(marker);
    }
}
