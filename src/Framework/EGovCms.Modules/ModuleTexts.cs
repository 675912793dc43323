using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Localization;

namespace EGovCms.Modules;

/// <summary>
/// Finds a module's own words in the reader's language, by key, where the one that asks does not know the module: the name of a
/// permission, of an act in the audit trail. They stand in the resources of the marker class <c>{Name}Text</c>, a theme's in those of
/// <c>ThemeText</c>.
/// </summary>
public sealed class ModuleTexts(IStringLocalizerFactory localizers)
{
    private readonly ConcurrentDictionary<Assembly, IStringLocalizer?> _localizers = new();

    /// <summary>The text, or null where the assembly has none under this key.</summary>
    public string? Find(Assembly? assembly, string key)
    {
        if (assembly is null || _localizers.GetOrAdd(assembly, Create) is not { } localizer)
            return null;
        var text = localizer[key];
        return text.ResourceNotFound ? null : text.Value;
    }

    private IStringLocalizer? Create(Assembly assembly)
    {
        var name = assembly.GetName().Name!.Split('.')[^1] + "Text";
        var types = assembly.GetTypes();
        var marker = types.FirstOrDefault(type => type.Name == "ThemeText") ?? types.FirstOrDefault(type => type.Name == name);
        return marker is null ? null : localizers.Create(marker);
    }
}
