using EGovCms.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Admin.Data;

/// <summary>Reads what the pages about data show; nothing of the data itself. Scoped.</summary>
internal sealed class DataReader(TenantDb db, QuerySystems systems, DataSetStore sets, ImportQueue imports, RotationRuns rotations, TimeProvider time)
{
    private const int MostImports = 20;

    public async Task<IReadOnlyList<DataSetSummary>> ListAsync(QuerySystem system, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(system);
        var all = await sets.ListAsync(system.Key, cancellation);
        var ids = all.Select(set => set.CurrentVersion).OfType<string>().ToList();
        var current = await db.Set<VersionRow>().AsNoTracking().Where(version => ids.Contains(version.Id)).ToDictionaryAsync(version => version.Id, cancellation);
        return [.. all.Select(set =>
        {
            var version = set.CurrentVersion is { } id ? current.GetValueOrDefault(id) : null;
            return new DataSetSummary(set.Id, set.Name, version?.Rows, version?.SwitchedUtc, version is not null && IsOutdated(system, version));
        })];
    }

    /// <summary>The data set, if it is one of the system.</summary>
    public async Task<DataSetView?> FindAsync(string key, string dataSet, CancellationToken cancellation)
    {
        if (await systems.FindAsync(key, cancellation) is not { } system || await sets.FindAsync(dataSet, cancellation) is not { } set || set.System != key)
            return null;
        var versions = await sets.VersionsAsync(set.Id, cancellation);
        var ids = versions.Select(version => version.Id).ToList();
        var by = await db.Set<ImportRow>().AsNoTracking().Where(import => ids.Contains(import.VersionId)).ToDictionaryAsync(import => import.VersionId, import => import.StartedBy, cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return new DataSetView
        {
            System = system.Key,
            SystemName = system.Name,
            Id = set.Id,
            Name = set.Name,
            IsOutdated = versions.FirstOrDefault(version => version.Id == set.CurrentVersion) is { } current && IsOutdated(system, current),
            Versions = [.. versions.Select(version => new VersionSummary(
                version.Id, version.Rows, version.Bytes, version.Source, by.GetValueOrDefault(version.Id), version.CreatedUtc, version.Id == set.CurrentVersion))],
            Imports = [.. (await imports.ListAsync(set.Id, MostImports, cancellation)).Select(row => ImportSummary.Of(ImportProgress.Of(row, now), imports.IsKept(row)))],
            Rotation = rotations.StateOf(set.Id),
        };
    }

    /// <summary>Rows are found by the ways that there were when they were imported.</summary>
    private static bool IsOutdated(QuerySystem system, VersionRow version)
    {
        var made = QuerySystems.Read(version.Document);
        return system.Ways.Any(way => made.Way(way.Key) is not { } known || !known.Columns.SequenceEqual(way.Columns));
    }
}
