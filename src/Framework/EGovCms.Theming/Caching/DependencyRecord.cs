namespace EGovCms.Theming.Caching;

/// <summary>What a part of a page turned out to show.</summary>
internal sealed class DependencyRecord
{
    public HashSet<string> Tags { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset? Expires { get; set; }

    public TimeSpan? Sliding { get; set; }

    public bool MayBeKept { get; set; } = true;
}
