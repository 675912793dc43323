namespace EGovCms.Theming.Caching;

/// <summary>Something that is kept: a page, or a part of one.</summary>
internal abstract class Kept
{
    public required DateTimeOffset Expires { get; init; }

    /// <summary>It goes when nobody has asked for it for so long; null for no such rule.</summary>
    public TimeSpan? Sliding { get; init; }

    public IReadOnlyCollection<string> Tags { get; init; } = [];

    /// <summary>The tenants as they were, when they are shown.</summary>
    public WeakReference<object>? Platform { get; init; }

    /// <summary>Told the size of each further form that is made.</summary>
    public Action<int>? Grown { get; set; }

    public abstract int Length { get; }

    public bool Shows(object platform) => Platform is null || (Platform.TryGetTarget(out var shown) && ReferenceEquals(shown, platform));
}
