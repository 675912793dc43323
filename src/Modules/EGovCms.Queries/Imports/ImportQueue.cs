using System.Text.Json;
using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Sheets;
using EGovCms.Queries.Versions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Imports;

/// <summary>Starts imports and tells how they stand; <see cref="ImportClock"/> runs them. Scoped.</summary>
internal sealed class ImportQueue(
    TenantDb db, VersionMaker maker, VersionFiles files, SheetOpener opener, ImportClock clock, IAuditTrail audit)
{
    private const int LongestName = 200;

    /// <summary>Takes a file in, to be looked at: its headings, and the columns that they fit. Nothing is imported yet. Its id is to be given to <see cref="StartAsync"/>.</summary>
    /// <exception cref="SheetException">It cannot be read; nothing is kept of it.</exception>
    public async Task<UploadedSheet> UploadAsync(Stream content, QuerySystem system, string? sheet, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(system);
        var id = Guid.CreateVersion7().ToString("N");
        var folder = new ImportFolder(files, id);
        folder.Create();
        try
        {
            await using (var file = new FileStream(folder.Source, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                await content.CopyToAsync(file, cancellation);
            using var opened = opener.Open(folder.Source, sheet, folder.Work, cancellation);
            return new UploadedSheet(id, opened.Headings, Suggest(system, opened.Headings));
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    /// <summary>Starts an import of a file that was uploaded. It is all or nothing: when a single row is wrong, what is in service stays.</summary>
    /// <returns>The import's id, or null when the data set, its system or the file is not there, or the file was imported before.</returns>
    public async Task<string?> StartAsync(StartImport start, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(start);
        // The id names a folder.
        if (!Guid.TryParseExact(start.Upload, "N", out _)
            || await db.Set<ImportRow>().AnyAsync(each => each.Id == start.Upload, cancellation)
            || await db.Set<DataSetRow>().FirstOrDefaultAsync(each => each.Id == start.DataSet, cancellation) is not { } set
            || await db.Set<QuerySystemRow>().AsNoTracking().Where(row => row.Key == set.System).Select(row => row.Document).FirstOrDefaultAsync(cancellation) is not { } document
            || !File.Exists(new ImportFolder(files, start.Upload).Source))
            return null;
        var name = Path.GetFileName(start.FileName);
        name = name.Length > LongestName ? name[^LongestName..] : name;
        var version = maker.Begin(QuerySystems.Read(document), set, name);
        db.Add(new ImportRow
        {
            Id = start.Upload,
            DataSetId = set.Id,
            VersionId = version.Id,
            FileName = name,
            Mapping = JsonSerializer.Serialize(start.Mapping, QueryJson.Readable.ImportMapping),
            IsDryRun = start.IsDryRun,
            StartedBy = start.StartedBy,
            CreatedUtc = version.CreatedUtc,
        });
        audit.Add("querydata.import-started", set.System, after: new { DataSet = set.Id, File = name, start.IsDryRun });
        await db.SaveChangesAsync(cancellation);
        clock.Wake();
        return start.Upload;
    }

    public async Task<ImportProgress?> FindAsync(string id, DateTime now, CancellationToken cancellation) =>
        await db.Set<ImportRow>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation) is { } row ? ImportProgress.Of(row, now) : null;

    /// <summary>The data set's imports, the latest first.</summary>
    public async Task<IReadOnlyList<ImportRow>> ListAsync(string dataSet, int most, CancellationToken cancellation) =>
        await db.Set<ImportRow>().AsNoTracking().Where(each => each.DataSetId == dataSet).OrderByDescending(each => each.CreatedUtc).Take(most).ToListAsync(cancellation);

    /// <summary>Stops an import that is not over; false when it is, or is not there.</summary>
    public async Task<bool> CancelAsync(string id, CancellationToken cancellation)
    {
        var stopped = await db.Set<ImportRow>().Where(each => each.Id == id && each.State <= ImportState.Indexing)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.State, ImportState.Cancelled), cancellation);
        if (stopped == 0)
            return false;
        clock.Wake();
        return true;
    }

    /// <summary>The file of errors, or null when there is none any more.</summary>
    public Stream? OpenFaults(string id) => Guid.TryParseExact(id, "N", out _) && new ImportFolder(files, id).Faults is var path && File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        : null;

    private static Dictionary<string, string> Suggest(QuerySystem system, IReadOnlyList<string> headings) => StoredColumns.Of(system).All
        .Select(column => (column.Key, Heading: headings.FirstOrDefault(heading => string.Equals(heading, column.Label, StringComparison.OrdinalIgnoreCase) || string.Equals(heading, column.Key, StringComparison.OrdinalIgnoreCase))))
        .Where(pair => pair.Heading is not null).ToDictionary(pair => pair.Key, pair => pair.Heading!, StringComparer.Ordinal);
}
