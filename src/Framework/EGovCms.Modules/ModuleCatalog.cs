using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace EGovCms.Modules;

/// <summary>All modules and features of the installation, checked and with their dependencies resolved.</summary>
public sealed class ModuleCatalog
{
    private readonly FrozenDictionary<string, FeatureInfo> _features;
    private readonly FrozenDictionary<string, ModuleInfo> _modules;
    private readonly FeatureGraph _graph;

    /// <exception cref="ManifestException">Two modules or features share an id, or a dependency is missing or a cycle.</exception>
    public ModuleCatalog(IEnumerable<ModuleInfo> modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        Modules = [.. modules.OrderBy(m => m.Id, StringComparer.OrdinalIgnoreCase)];
        _modules = Unique(Modules, m => m.Id, m => $"assembly {m.Assembly.GetName().Name}", "module");
        Features = [.. Modules.SelectMany(m => m.Features)];
        _features = Unique(Features, f => f.Id, f => $"module {f.ModuleId}", "feature");
        _graph = new FeatureGraph(Features, _features);
    }

    /// <summary>Ordered by id.</summary>
    public IReadOnlyList<ModuleInfo> Modules { get; }

    /// <summary>Ordered by module, then by declaration.</summary>
    public IReadOnlyList<FeatureInfo> Features { get; }

    public bool TryGetFeature(string id, [NotNullWhen(true)] out FeatureInfo? feature) => _features.TryGetValue(id, out feature);

    public bool TryGetModule(string id, [NotNullWhen(true)] out ModuleInfo? module) => _modules.TryGetValue(id, out module);

    /// <summary>
    /// The features asked for, those always enabled and all that they depend on, each after its dependencies.
    /// </summary>
    /// <exception cref="ManifestException">An id is unknown.</exception>
    public IReadOnlyList<FeatureInfo> Resolve(IEnumerable<string> featureIds) => _graph.Resolve(featureIds);

    /// <summary>The features among <paramref name="enabled"/> that depend on <paramref name="featureId"/>, directly or not.</summary>
    public IReadOnlyList<FeatureInfo> DependentsOf(string featureId, IEnumerable<string> enabled) => _graph.DependentsOf(featureId, enabled);

    /// <summary>Start-up classes to run for a resolved set of features, by module and in the features' order.</summary>
    public IEnumerable<Type> StartupsFor(IReadOnlyList<FeatureInfo> resolved)
    {
        var enabled = resolved.Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in resolved)
        {
            var module = _modules[feature.ModuleId];
            foreach (var startup in module.Startups)
            {
                var needed = ModuleReader.FeaturesOf(startup, module.Id);
                // A class bound to several features belongs to the first that is the module's own, so that it runs once.
                var home = needed.First(id => module.Features.Any(f => string.Equals(f.Id, id, StringComparison.OrdinalIgnoreCase)));
                if (string.Equals(home, feature.Id, StringComparison.OrdinalIgnoreCase) && needed.All(enabled.Contains))
                    yield return startup;
            }
        }
    }

    private static FrozenDictionary<string, T> Unique<T>(IReadOnlyList<T> items, Func<T, string> id, Func<T, string> home, string kind)
    {
        foreach (var twins in items.GroupBy(id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            throw new ManifestException($"The {kind} id '{twins.Key}' is declared by {string.Join(" and ", twins.Select(home))}. Give each a {kind} id of its own.");
        return items.ToFrozenDictionary(id, StringComparer.OrdinalIgnoreCase);
    }
}
