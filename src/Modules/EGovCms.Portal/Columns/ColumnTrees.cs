using EGovCms.Content.Caching;
using EGovCms.Content.Queries;

namespace EGovCms.Portal.Columns;

/// <summary>The site's columns, read once and again after a change. Scoped.</summary>
internal sealed class ColumnTrees(IContentQueries queries, SnapshotCache<ColumnTree> cache, PendingChanges pending)
{
    public ValueTask<ColumnTree> GetAsync(CancellationToken cancellation) => pending.ReadAsync(cache, LoadAsync, cancellation);

    private async Task<ColumnTree> LoadAsync(CancellationToken cancellation)
    {
        var taxonomies = await queries.ListAsync(new() { Types = ["Taxonomy"], Take = 200 }, cancellation);
        var columns = taxonomies.Items.FirstOrDefault(ColumnTreeReader.IsColumns);
        return columns is null ? ColumnTree.Empty : ColumnTreeReader.Read(columns);
    }
}
