using System.Collections.Frozen;

namespace EGovCms.Modules;

/// <summary>Modules that fit together: their ids are unique, their dependencies there and without a circle.</summary>
internal sealed class ModuleSet
{
    /// <exception cref="ManifestException">Two modules or features share an id, or a dependency is missing or a cycle.</exception>
    public ModuleSet(IEnumerable<ModuleInfo> modules)
    {
        Modules = [.. modules.OrderBy(m => m.Id, StringComparer.OrdinalIgnoreCase)];
        ModulesById = Unique(Modules, m => m.Id, m => $"assembly {m.Assembly.GetName().Name}", "module");
        Features = [.. Modules.SelectMany(m => m.Features)];
        FeaturesById = Unique(Features, f => f.Id, f => $"module {f.ModuleId}", "feature");
        Graph = new FeatureGraph(Features, FeaturesById);
    }

    public IReadOnlyList<ModuleInfo> Modules { get; }

    public IReadOnlyList<FeatureInfo> Features { get; }

    public FrozenDictionary<string, ModuleInfo> ModulesById { get; }

    public FrozenDictionary<string, FeatureInfo> FeaturesById { get; }

    public FeatureGraph Graph { get; }

    private static FrozenDictionary<string, T> Unique<T>(IReadOnlyList<T> items, Func<T, string> id, Func<T, string> home, string kind)
    {
        foreach (var twins in items.GroupBy(id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            throw new ManifestException($"The {kind} id '{twins.Key}' is declared by {string.Join(" and ", twins.Select(home))}. Give each a {kind} id of its own.");
        return items.ToFrozenDictionary(id, StringComparer.OrdinalIgnoreCase);
    }
}
