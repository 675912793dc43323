using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;

namespace EGovCms.Search.Documents;

/// <summary>
/// Has the tenant's documents read when that has never been done, or a source is new: a site that has had nothing changed for a while has no entry from which
/// the consumer would hear of it.
/// </summary>
internal sealed class StartSearchDocuments(IEnumerable<ISearchSource> sources, SearchDocumentTable table, TenantDb db, IChangeLog changes, ShellSettings tenant) : ITenantStartTask
{
    public int Order => 100;

    public async Task StartAsync(CancellationToken cancellation)
    {
        // While a site is set up, all that the recipe makes is in the log.
        if (tenant.State is not TenantState.Running || await table.SourcesAsync(cancellation) == SearchSources.Describe(sources))
            return;
        changes.Append(SearchPageChanges.Wanted, "");
        await db.SaveChangesAsync(cancellation);
    }
}
