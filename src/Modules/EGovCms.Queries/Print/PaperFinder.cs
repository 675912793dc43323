using EGovCms.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using EGovCms.Queries.Versions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Print;

/// <summary>Finds by a code what its paper shows, from the data that it was made of: nothing was stored for it. Scoped.</summary>
internal sealed class PaperFinder(TenantDb db, CatalogReader catalog, VersionMaker maker, VersionFiles files, PaperSeal seal)
{
    /// <summary>The paper; null when nobody made such a code here, or its version is no longer kept.</summary>
    public async Task<Paper?> FindAsync(UInt128 content, CancellationToken cancellation)
    {
        var place = seal.Open(content);
        var known = await (
            from version in db.Set<VersionRow>().AsNoTracking()
            join set in db.Set<DataSetRow>().AsNoTracking() on version.DataSetId equals set.Id
            where version.IsReady
            select new { version.Id, SetId = set.Id, set.Name }).ToListAsync(cancellation);
        foreach (var candidate in known.Where(version => seal.TagOf(version.Id) == place.VersionTag))
        {
            var row = await db.Set<VersionRow>().AsNoTracking().FirstOrDefaultAsync(version => version.Id == candidate.Id, cancellation);
            if (row is not null && await TryAsync(content, place, row, candidate.Name, cancellation) is { } paper)
                return paper;
        }

        return null;
    }

    /// <summary>What the same values find in the data set's version that is in service now.</summary>
    public async Task<PaperState> CompareAsync(Paper paper, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var now = await catalog.ReadAsync(cancellation);
        if (now.Versions[paper.Version.System.Key].FirstOrDefault(version => version.DataSet == paper.Version.DataSet) is not { } current)
            return PaperState.Withdrawn;
        if (current.Version == paper.Version.Version)
            return PaperState.Current;
        using var old = Open(paper.Version);
        var values = ValuesOf(paper.Version, paper.Way, old.Read(paper.Records[0].Number)!);
        if (values is null || current.System.Way(paper.Way) is not { } way || way.Columns.Count != values.Length)
            return PaperState.Changed;
        using var reader = Open(current);
        var records = reader.Find(way, values).Select(row => RecordMaker.Make(paper.System, current, row)).ToList();
        return records.Select(record => record.Fields).SequenceEqual(paper.Records.Select(record => record.Fields), FieldsComparer.Instance) ? PaperState.Same : PaperState.Changed;
    }

    private async Task<Paper?> TryAsync(UInt128 content, PaperPlace place, VersionRow row, string name, CancellationToken cancellation)
    {
        var system = QuerySystems.Read(row.Document);
        var version = new OpenVersion(row.DataSetId, name, row.Id, maker.KeysOf(row), system) { MadeUtc = DateTime.SpecifyKind(row.CreatedUtc, DateTimeKind.Utc) };
        if (place.Way >= system.Ways.Count || !File.Exists(files.PathOf(row.DataSetId, row.Id)))
            return null;
        using var reader = Open(version);
        var way = system.Ways[place.Way];
        if (reader.Read(place.Row) is not { } first || ValuesOf(version, way.Key, first) is not { } values)
            return null;
        var rows = reader.Find(way, values);
        // As it is shown today, or as it was when the data came: a column may have been hidden since.
        var current = (await catalog.ReadAsync(cancellation)).Systems.GetValueOrDefault(system.Key);
        return new[] { current, system }.OfType<QuerySystem>()
            .Select(definition => new Paper(definition, version, way.Key, [.. rows.Select(each => RecordMaker.Make(definition, version, each))], place.Date))
            .FirstOrDefault(paper => seal.Fits(content, paper));
    }

    private VersionReader Open(OpenVersion version) => new(
        files.PathOf(version.DataSet, version.Version), version.Keys, new VersionIdentity(version.System.Key, version.DataSet, version.Version), version.System);

    private static string[]? ValuesOf(OpenVersion version, string way, StoredRow row)
    {
        var columns = StoredColumns.Of(version.System);
        var values = version.System.Way(way)!.Columns.Select(column => row.Values[columns.IndexOf(column)]).ToArray();
        return values.Contains(null) ? null : values.OfType<string>().ToArray();
    }
}
