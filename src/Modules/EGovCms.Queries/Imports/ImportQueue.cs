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
    TenantDb db, VersionMaker maker, VersionFiles files, SourceFiles sources, ImportClock clock, IAuditTrail audit)
{
    private const int LongestName = 200;

    /// <summary>Takes a file in, to be looked at: its headings, and the columns that they fit. Nothing is imported yet. Its id is to be given to <see cref="StartAsync"/>.</summary>
    /// <exception cref="SheetException">It cannot be read; nothing is kept of it.</exception>
    public Task<UploadedSheet> UploadAsync(Stream content, QuerySystem system, string? sheet, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        return UploadAsync((file, token) => content.CopyToAsync(file, token), system, sheet, cancellation);
    }

    /// <summary>The same with a file that is written now.</summary>
    /// <exception cref="SheetException">It cannot be read; nothing is kept of it.</exception>
    public async Task<UploadedSheet> UploadAsync(Func<Stream, CancellationToken, Task> write, QuerySystem system, string? sheet, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(system);
        var id = Guid.CreateVersion7().ToString("N");
        var folder = new ImportFolder(files, id);
        folder.Create();
        try
        {
            await using (var file = sources.Create(folder))
                await write(file, cancellation);
            var looked = Look(id, system, sheet, cancellation);
            // Nobody may come back for it.
            clock.Wake();
            return looked;
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    /// <summary>Looks at a file that was taken in.</summary>
    /// <exception cref="SheetException">It cannot be read, or has no such sheet.</exception>
    public UploadedSheet Look(string id, QuerySystem system, string? sheet, CancellationToken cancellation)
    {
        var folder = new ImportFolder(files, id);
        using var opened = sources.Open(folder, sheet, cancellation);
        var first = opened.Rows().Select(row => row.Cells).FirstOrDefault();
        return new UploadedSheet(id, opened.Headings, HeadingMatch.Suggest(system, opened.Headings), opened.Format, first is null ? null : [.. first.Select(cell => cell.Text)]);
    }

    /// <summary>Deletes an upload that is not to be imported.</summary>
    public void Forget(string id)
    {
        if (Guid.TryParseExact(id, "N", out _))
            new ImportFolder(files, id).Delete();
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
        // Within a larger transaction, as of a recipe's step, the clock sees it only then.
        db.AfterCommit(clock.Wake);
        await db.SaveChangesAsync(cancellation);
        return start.Upload;
    }

    /// <summary>
    /// Imports the file of a dry run that found nothing wrong, without its being uploaded again.
    /// </summary>
    /// <returns>The import's id, or null when there is no such run, or its file is not kept any more.</returns>
    public async Task<string?> ContinueAsync(string dryRun, string? startedBy, CancellationToken cancellation)
    {
        if (await db.Set<ImportRow>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == dryRun && each.IsDryRun && each.State == ImportState.Done, cancellation) is not { } tried
            || !IsKept(tried))
            return null;
        var id = Guid.CreateVersion7().ToString("N");
        try
        {
            Directory.Move(files.ImportFolder(tried.Id), files.ImportFolder(id));
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody was quicker.
            return null;
        }

        return await StartAsync(
            new StartImport
            {
                DataSet = tried.DataSetId,
                Upload = id,
                FileName = tried.FileName,
                Mapping = JsonSerializer.Deserialize(tried.Mapping, QueryJson.Readable.ImportMapping)!,
                StartedBy = startedBy,
            },
            cancellation);
    }

    public async Task<ImportProgress?> FindAsync(string id, DateTime now, CancellationToken cancellation) =>
        await db.Set<ImportRow>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation) is { } row ? ImportProgress.Of(await ShownAsync(row, cancellation), now) : null;

    /// <summary>The data set's imports, the latest first.</summary>
    public async Task<IReadOnlyList<ImportRow>> ListAsync(string dataSet, int most, CancellationToken cancellation)
    {
        var rows = await db.Set<ImportRow>().AsNoTracking().Where(each => each.DataSetId == dataSet).OrderByDescending(each => each.CreatedUtc).Take(most).ToListAsync(cancellation);
        for (var i = 0; i < rows.Count; i++)
            rows[i] = await ShownAsync(rows[i], cancellation);
        return rows;
    }

    /// <summary>Whether the file is still there.</summary>
    public bool IsKept(ImportRow import)
    {
        ArgumentNullException.ThrowIfNull(import);
        return File.Exists(new ImportFolder(files, import.Id).Source);
    }

    /// <summary>What was under way when a backup was made has no file after it was restored, and nobody runs it: it is over, whatever the store says.</summary>
    private async Task<ImportRow> ShownAsync(ImportRow row, CancellationToken cancellation)
    {
        if (row.FinishedUtc is not null || IsKept(row))
            return row;
        // The file goes after the store says that it is over, which may have been since the row was read.
        row = await db.Set<ImportRow>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == row.Id, cancellation) ?? row;
        if (row.FinishedUtc is null)
            (row.State, row.Problem, row.FinishedUtc) = (ImportState.Failed, "Sheet_Gone", row.CreatedUtc);
        return row;
    }

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
}
