using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Localization;

namespace EGovCms.Modules;

/// <summary>
/// Finds a module's own words in the reader's language, by key, where the one that asks does not know the module: the name of a
/// permission, of an act in the audit trail. They stand in the resources of its marker classes, <c>{Name}Text</c>, whichever has the key.
/// </summary>
public sealed class ModuleTexts(IStringLocalizerFactory localizers)
{
    private readonly ConcurrentDictionary<Assembly, IReadOnlyList<IStringLocalizer>> _localizers = new();

    /// <summary>The text, or null where the assembly has none under this key.</summary>
    public string? Find(Assembly? assembly, string key) => assembly is null
        ? null
        : _localizers.GetOrAdd(assembly, Create).Select(localizer => localizer[key]).FirstOrDefault(text => !text.ResourceNotFound)?.Value;

    private IReadOnlyList<IStringLocalizer> Create(Assembly assembly)
    {
        var resources = assembly.GetManifestResourceNames().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. assembly.GetTypes()
                .Where(type => type.Name.EndsWith("Text", StringComparison.Ordinal) && resources.Contains($"{type.Namespace}.Resources.{type.Name}.resources"))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(localizers.Create),
        ];
    }
}
