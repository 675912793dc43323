using EGovCms.Queries.Admin.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;

namespace EGovCms.Queries.Admin.Imports;

/// <summary>Reads what an import's page shows, often while it is followed. Scoped.</summary>
internal sealed class ImportReader(QuerySystems systems, DataSetStore sets, ImportQueue queue, TimeProvider time)
{
    /// <summary>The data set, if it is one of the system.</summary>
    public async Task<ImportPlace?> DataSetAsync(string query, string set, CancellationToken cancellation) =>
        await sets.FindAsync(set, cancellation) is { } row && row.System == query && await systems.FindAsync(query, cancellation) is { } system
            ? new ImportPlace(system.Key, system.Name, row.Id, row.Name)
            : null;

    /// <summary>The import, if it is one of the data set.</summary>
    public async Task<ImportSummary?> FindAsync(string set, string import, CancellationToken cancellation) =>
        await queue.FindAsync(import, time.GetUtcNow().UtcDateTime, cancellation) is { } progress && progress.Row.DataSetId == set
            ? ImportSummary.Of(progress, queue.IsKept(progress.Row))
            : null;

    public bool HasErrors(string import)
    {
        using var file = queue.OpenFaults(import);
        return file is not null;
    }
}
