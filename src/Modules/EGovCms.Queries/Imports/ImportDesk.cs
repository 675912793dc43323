using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Versions;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Imports;

/// <summary>Writes down how imports stand, and clears away what they leave. Scoped.</summary>
internal sealed class ImportDesk(TenantDb db, IShellHost shells, ShellSettings tenant, VersionFiles files, IAuditTrail audit, TimeProvider time)
{
    private static readonly TimeSpan FaultsKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan UploadsKept = TimeSpan.FromDays(1);

    /// <summary>How long the file of a dry run that found nothing wrong waits to be imported.</summary>
    public static readonly TimeSpan TriedKept = TimeSpan.FromHours(1);

    /// <summary>Stores the import's progress from time to time, and stops it when somebody has cancelled it.</summary>
    public ImportFollower Follow(ImportRow import, CancellationTokenSource stop) => new(import, shells, tenant, time, stop);

    /// <summary>Ends the import: with its version whole, or with nothing left of that.</summary>
    public async Task EndAsync(ImportRow import, VersionRow? version, ImportState state, string? problem, string? argument, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (version is { IsReady: false })
            db.Remove(version);
        (import.State, import.Problem, import.ProblemArgument, import.FinishedUtc) = (state, problem, argument is { Length: > 200 } ? argument[..200] : argument, time.GetUtcNow().UtcDateTime);
        if (state is ImportState.Done)
            import.Share = 1;
        audit.Add("querydata.import-ended", import.DataSetId, after: new { import.FileName, State = state.ToString(), Rows = import.RowsDone, import.Faults, import.IsDryRun });
        await db.SaveChangesAsync(cancellation);
        var folder = new ImportFolder(files, import.Id);
        if (state is ImportState.Refused)
            folder.Clean();
        else if (state is ImportState.Done && import.IsDryRun)
            folder.KeepSource();
        else
            folder.Delete();
    }

    /// <summary>
    /// Deletes files of errors after a week, files of dry runs after an hour, and uploads that nobody imported after a day. Never a version's file by what rows there are: while a site is restored, its files can be there before this sees its rows.
    /// </summary>
    public async Task CleanAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var tried = await db.Set<ImportRow>().AsNoTracking()
            .Where(each => each.IsDryRun && each.State == ImportState.Done && each.FinishedUtc > now - FaultsKept && each.FinishedUtc <= now - TriedKept).Select(each => each.Id).ToListAsync(cancellation);
        foreach (var id in tried)
            new ImportFolder(files, id).Delete();
        var kept = await db.Set<ImportRow>().AsNoTracking().Where(each => each.State <= ImportState.Indexing || each.FinishedUtc > now - FaultsKept).Select(each => each.Id).ToListAsync(cancellation);
        foreach (var folder in new DirectoryInfo(files.Imports).EnumerateDirectories().Where(folder => folder.LastWriteTimeUtc < now - UploadsKept && !kept.Contains(folder.Name)))
            folder.Delete(recursive: true);
    }
}
