using System.Text.Json;
using EGovCms.Content.Caching;
using EGovCms.Content.Items;
using EGovCms.Data.Changes;
using EGovCms.Taxonomies.Abstractions;

namespace EGovCms.Taxonomies.Columns;

/// <summary>Follows the change log, so that columns changed by another process are read anew here too.</summary>
internal sealed class ColumnFollower(SnapshotCache<ColumnTree> cache) : IChangeObserver
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(IsTaxonomy))
            cache.Invalidate();
    }

    private static bool IsTaxonomy(ChangeEntry entry) =>
        entry.Kind.StartsWith("content.", StringComparison.Ordinal)
        && entry.Data is { ValueKind: JsonValueKind.Object } data
        && data.Deserialize<ContentChangeData>(ContentJson.Options)?.ContentType == Columns.TaxonomyType;
}
