using System.Diagnostics.CodeAnalysis;
using EGovCms.Modules.PlugIns;

namespace EGovCms.Modules;

/// <summary>All modules and features of the installation, checked and with their dependencies resolved.</summary>
public sealed class ModuleCatalog
{
    private readonly IReadOnlyList<ModuleInfo> _builtIn;
    private readonly Lock _change = new();
    private IReadOnlyList<ModuleInfo> _plugIns;
    private IReadOnlyList<ModuleProblem> _refused;
    private volatile State _state;

    /// <exception cref="ManifestException">Two modules or features share an id, or a dependency is missing or a cycle.</exception>
    public ModuleCatalog(IEnumerable<ModuleInfo> modules)
        : this(modules, PlugInSet.None)
    {
    }

    /// <summary>The host's own modules, which must fit together, and those of the drop-in modules that fit to them.</summary>
    /// <exception cref="ManifestException">The host's own modules do not fit together.</exception>
    public ModuleCatalog(IEnumerable<ModuleInfo> builtIn, PlugInSet plugIns)
    {
        ArgumentNullException.ThrowIfNull(plugIns);
        _builtIn = [.. builtIn];
        _plugIns = plugIns.Modules;
        _refused = plugIns.Problems;
        _state = Fit();
    }

    /// <summary>Ordered by id.</summary>
    public IReadOnlyList<ModuleInfo> Modules => _state.Set.Modules;

    /// <summary>Ordered by module, then by declaration.</summary>
    public IReadOnlyList<FeatureInfo> Features => _state.Set.Features;

    /// <summary>Drop-in modules that were left out, by folder.</summary>
    public IReadOnlyList<ModuleProblem> Problems => _state.Problems;

    public bool TryGetFeature(string id, [NotNullWhen(true)] out FeatureInfo? feature) => _state.Set.FeaturesById.TryGetValue(id, out feature);

    public bool TryGetModule(string id, [NotNullWhen(true)] out ModuleInfo? module) => _state.Set.ModulesById.TryGetValue(id, out module);

    /// <summary>
    /// The features asked for, those always enabled and all that they depend on, each after its dependencies.
    /// </summary>
    /// <exception cref="ManifestException">An id is unknown.</exception>
    public IReadOnlyList<FeatureInfo> Resolve(IEnumerable<string> featureIds) => _state.Set.Graph.Resolve(featureIds);

    /// <summary>
    /// As <see cref="Resolve"/>, for what a tenant has stored: a feature whose module was taken away or left out is passed over, so that
    /// the tenant goes on without it.
    /// </summary>
    /// <param name="featureIds">The tenant's features.</param>
    /// <param name="absent">Those that are not installed.</param>
    public IReadOnlyList<FeatureInfo> ResolveInstalled(IEnumerable<string> featureIds, out IReadOnlyList<string> absent)
    {
        var set = _state.Set;
        var known = featureIds.ToLookup(set.FeaturesById.ContainsKey);
        absent = [.. known[false]];
        return set.Graph.Resolve(known[true]);
    }

    /// <summary>The features among <paramref name="enabled"/> that depend on <paramref name="featureId"/>, directly or not.</summary>
    public IReadOnlyList<FeatureInfo> DependentsOf(string featureId, IEnumerable<string> enabled) =>
        _state.Set.Graph.DependentsOf(featureId, enabled.Where(_state.Set.FeaturesById.ContainsKey));

    /// <summary>
    /// Takes a drop-in module out whose start-up code failed, and with it those that depend on it. For the host's start: tenants that
    /// run with its features already keep them until they are reloaded.
    /// </summary>
    public void LeaveOut(ModuleInfo module, ModuleProblem problem)
    {
        ArgumentNullException.ThrowIfNull(module);
        lock (_change)
        {
            _plugIns = [.. _plugIns.Where(m => m != module)];
            _refused = [.. _refused, problem];
            _state = Fit();
        }
    }

    /// <summary>Start-up classes to run for a resolved set of features, by module and in the features' order.</summary>
    public IEnumerable<Type> StartupsFor(IReadOnlyList<FeatureInfo> resolved)
    {
        var enabled = resolved.Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in resolved)
        {
            var module = _state.Set.ModulesById[feature.ModuleId];
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

    private State Fit()
    {
        var (set, problems) = PlugInFitting.Fit(_builtIn, _plugIns);
        return new State(set, [.. _refused.Concat(problems).OrderBy(p => p.Folder, StringComparer.OrdinalIgnoreCase)]);
    }

    private sealed record State(ModuleSet Set, IReadOnlyList<ModuleProblem> Problems);
}
