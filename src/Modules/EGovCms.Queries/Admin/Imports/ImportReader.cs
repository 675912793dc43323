using System.Text;
using CsvHelper;
using EGovCms.Queries.Admin.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;

namespace EGovCms.Queries.Admin.Imports;

/// <summary>Reads what an import's page shows, often while it is followed. Scoped.</summary>
internal sealed class ImportReader(QuerySystems systems, DataSetStore sets, ImportQueue queue, TimeProvider time)
{
    private const int MostFaults = 20;

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

    /// <summary>The first of the import's errors, as its file has them; empty when it is gone.</summary>
    public IReadOnlyList<FaultSummary> FirstFaults(string import)
    {
        using var file = queue.OpenFaults(import);
        if (file is null)
            return [];
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = true, Encoding = Encoding.UTF8, Separator = ',', DetectSeparatorHint = false });
        var faults = new List<FaultSummary>();
        while (faults.Count < MostFaults && csv.Read())
            faults.Add(new FaultSummary(csv.GetString(0), csv.GetString(1), csv.GetString(2), csv.GetString(3)));
        return faults;
    }
}
