using System.Text.Json;
using EGovCms.Content.Items;
using EGovCms.Data.Changes;

namespace EGovCms.Content.Caching;

/// <summary>Follows the change log, so that items changed by another process are read anew here too.</summary>
internal sealed class ContentFollower<T>(SnapshotCache<T> cache, string? contentType) : IChangeObserver
    where T : class
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(IsFollowed))
            cache.Invalidate();
    }

    private bool IsFollowed(ChangeEntry entry) =>
        entry.Kind.StartsWith("content.", StringComparison.Ordinal)
        && (contentType is null
            || (entry.Data is { ValueKind: JsonValueKind.Object } data && data.Deserialize<ContentChangeData>(ContentJson.Options)?.ContentType == contentType));
}
