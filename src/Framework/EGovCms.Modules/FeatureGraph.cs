namespace EGovCms.Modules;

/// <summary>The dependencies between features: checked once, then walked depth first.</summary>
internal sealed class FeatureGraph
{
    private readonly IReadOnlyDictionary<string, FeatureInfo> _byId;
    private readonly IReadOnlyList<FeatureInfo> _ordered;

    public FeatureGraph(IReadOnlyList<FeatureInfo> features, IReadOnlyDictionary<string, FeatureInfo> byId)
    {
        _byId = byId;
        var ordered = new List<FeatureInfo>(features.Count);
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var path = new List<string>();
        foreach (var feature in features)
            Visit(feature, path, done, ordered);
        _ordered = ordered;
    }

    public IReadOnlyList<FeatureInfo> Resolve(IEnumerable<string> ids)
    {
        var wanted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var always in _ordered.Where(f => f.AlwaysEnabled))
            Add(always, wanted);
        foreach (var id in ids)
        {
            if (!_byId.TryGetValue(id, out var feature))
                throw new ManifestException($"There is no feature '{id}' in this installation.{Nearest(id)} Correct the name or install the module that brings it.");
            Add(feature, wanted);
        }

        return [.. _ordered.Where(f => wanted.Contains(f.Id))];
    }

    public IReadOnlyList<FeatureInfo> DependentsOf(string id, IEnumerable<string> enabled)
    {
        var dependents = new List<FeatureInfo>();
        foreach (var feature in Resolve(enabled))
        {
            var closure = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            Add(feature, closure);
            if (!string.Equals(feature.Id, id, StringComparison.OrdinalIgnoreCase) && closure.Contains(id))
                dependents.Add(feature);
        }

        return dependents;
    }

    private void Add(FeatureInfo feature, HashSet<string> wanted)
    {
        if (!wanted.Add(feature.Id))
            return;
        foreach (var dependency in feature.Dependencies)
            Add(_byId[dependency], wanted);
    }

    private void Visit(FeatureInfo feature, List<string> path, HashSet<string> done, List<FeatureInfo> ordered)
    {
        if (done.Contains(feature.Id))
            return;
        var start = path.FindIndex(id => string.Equals(id, feature.Id, StringComparison.OrdinalIgnoreCase));
        if (start >= 0)
        {
            var cycle = string.Join(" → ", path.Skip(start).Append(feature.Id));
            throw new ManifestException($"Features depend on each other in a circle: {cycle}. Remove one of these dependencies.");
        }

        path.Add(feature.Id);
        foreach (var dependency in feature.Dependencies)
        {
            if (!_byId.TryGetValue(dependency, out var next))
                throw new ManifestException($"Feature '{dependency}' is missing; it is needed by {string.Join(" → ", path)}.{Nearest(dependency)} Install the module that brings it or correct the name.");
            Visit(next, path, done, ordered);
        }

        path.RemoveAt(path.Count - 1);
        done.Add(feature.Id);
        ordered.Add(feature);
    }

    private string Nearest(string id)
    {
        var near = _byId.Keys.FirstOrDefault(k => k.EndsWith("." + id, StringComparison.OrdinalIgnoreCase) || id.EndsWith("." + k, StringComparison.OrdinalIgnoreCase)
            || string.Equals(k.Replace(".", "", StringComparison.Ordinal), id.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        return near is null ? "" : $" Did you mean '{near}'?";
    }
}
