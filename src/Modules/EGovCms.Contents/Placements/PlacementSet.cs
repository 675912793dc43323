namespace EGovCms.Contents.Placements;

/// <summary>The tenant's placements: kind of part or field → its rules, the last that holds wins. A settings section.</summary>
internal sealed record PlacementSet
{
    public IReadOnlyDictionary<string, IReadOnlyList<PlacementRule>> Placements { get; init; } = new Dictionary<string, IReadOnlyList<PlacementRule>>();

    /// <summary>The rule for a shape, or null.</summary>
    public PlacementRule? Find(string kind, string contentType, string displayType, string differentiator)
    {
        if (Placements.Count == 0)
            return null;
        var rules = Placements.FirstOrDefault(each => each.Key.Equals(kind, StringComparison.OrdinalIgnoreCase)).Value ?? [];
        return rules.LastOrDefault(rule => rule.Holds(contentType, displayType, differentiator));
    }
}
