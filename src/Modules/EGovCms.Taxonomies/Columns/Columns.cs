using EGovCms.Content.Caching;
using EGovCms.Content.Queries;
using EGovCms.Taxonomies.Abstractions;
using EGovCms.Theming.Caching;

namespace EGovCms.Taxonomies.Columns;

internal sealed class Columns(IContentQueries queries, SnapshotCache<ColumnTree> cache, PendingChanges pending, PageDependencies dependencies) : IColumns
{
    /// <summary>The content type of taxonomies.</summary>
    public const string TaxonomyType = "Taxonomy";

    private const int MaxTaxonomies = 200;

    public ValueTask<ColumnTree> GetAsync(CancellationToken cancellation)
    {
        dependencies.Add(PageTag.Type(TaxonomyType));
        return pending.ReadAsync(cache, LoadAsync, cancellation);
    }

    private async Task<ColumnTree> LoadAsync(CancellationToken cancellation) =>
        ColumnReader.Read((await queries.ListAsync(new() { Types = [TaxonomyType], Take = MaxTaxonomies }, cancellation)).Items);
}
