using EGovCms.Taxonomies.Abstractions;

namespace EGovCms.Portal.Columns;

/// <summary>The site's columns as the portal sees them. Scoped.</summary>
internal sealed class ColumnTrees(IColumns terms, ColumnTreeMemo memo)
{
    public async ValueTask<ColumnTree> GetAsync(CancellationToken cancellation) => memo.Of(await terms.GetAsync(cancellation));
}
