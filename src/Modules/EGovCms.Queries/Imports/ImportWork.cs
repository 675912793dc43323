using System.Text.Json;
using EGovCms.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Sheets;
using EGovCms.Queries.Versions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SQLitePCL;

namespace EGovCms.Queries.Imports;

/// <summary>Runs the next import. Scoped.</summary>
internal sealed class ImportWork(
    TenantDb db, ImportDesk desk, VersionMaker maker, DataSetStore sets, VersionFiles files, SourceFiles sources, IStringLocalizer<QueriesText> text)
{
    /// <summary>Runs it; false when none waits.</summary>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        await desk.CleanAsync(stopping);
        var import = await db.Set<ImportRow>().Where(each => each.State <= ImportState.Indexing || (each.State == ImportState.Cancelled && each.FinishedUtc == null))
            .OrderBy(each => each.CreatedUtc).FirstOrDefaultAsync(stopping);
        if (import is null)
            return false;
        var folder = new ImportFolder(files, import.Id);
        var version = await db.Set<VersionRow>().FirstOrDefaultAsync(each => each.Id == import.VersionId, stopping);
        if (import.State is ImportState.Cancelled)
        {
            await desk.EndAsync(import, version, ImportState.Cancelled, null, null, stopping);
            return true;
        }

        if (version is null || !File.Exists(folder.Source))
        {
            // Restored from a backup, which holds no file under way; or its data set was removed meanwhile.
            await desk.EndAsync(import, version, ImportState.Failed, "Sheet_Gone", null, stopping);
            return true;
        }

        try
        {
            await RunAsync(import, version, folder, stopping);
        }
        catch (SheetException fault)
        {
            await desk.EndAsync(import, version, ImportState.Failed, fault.Text, fault.Argument, stopping);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FULL)
        {
            await desk.EndAsync(import, version, ImportState.Failed, "Sheet_Storage", null, stopping);
        }

        return true;
    }

    private async Task RunAsync(ImportRow import, VersionRow version, ImportFolder folder, CancellationToken stopping)
    {
        var system = QuerySystems.Read(version.Document);
        var mapping = JsonSerializer.Deserialize(import.Mapping, QueryJson.Readable.ImportMapping)!;
        var keys = maker.KeysOf(version);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await using var progress = desk.Follow(import, stop);
        ImportResult result;
        try
        {
            result = await Task.Run(
                async () =>
                {
                    using var sheet = sources.Open(folder, mapping.Sheet, stop.Token);
                    var runner = new ImportRunner(system, mapping, keys, new VersionIdentity(system.Key, version.DataSetId, version.Id), folder, text);
                    return await runner.RunAsync(sheet, progress.Report, stop.Token);
                },
                stop.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            await progress.DisposeAsync();
            await desk.EndAsync(import, version, ImportState.Cancelled, null, null, stopping);
            return;
        }

        await progress.DisposeAsync();
        if (await db.Set<ImportRow>().AnyAsync(each => each.Id == import.Id && each.State == ImportState.Cancelled, stopping))
        {
            await desk.EndAsync(import, version, ImportState.Cancelled, null, null, stopping);
            return;
        }

        (import.RowsDone, import.Faults, import.IsCut) = (result.Rows, result.Faults, result.IsCut);
        if (result.Faults > 0)
            await desk.EndAsync(import, version, ImportState.Refused, null, null, stopping);
        else if (import.IsDryRun)
            await desk.EndAsync(import, version, ImportState.Done, null, null, stopping);
        else
            await TakeInAsync(import, version, folder, result.Rows, stopping);
    }

    /// <summary>All is well: the file gets its place, and then one transaction switches it in and ends the import.</summary>
    private async Task TakeInAsync(ImportRow import, VersionRow version, ImportFolder folder, long rows, CancellationToken stopping)
    {
        var set = await db.Set<DataSetRow>().FirstOrDefaultAsync(each => each.Id == import.DataSetId, stopping);
        if (set is null || !await maker.TryFinishAsync(version, folder.Version, rows, stopping))
        {
            await desk.EndAsync(import, version, ImportState.Failed, set is null ? "Sheet_Gone" : "Sheet_NoRoom", null, stopping);
            return;
        }

        sets.Switch(set, version);
        await desk.EndAsync(import, version, ImportState.Done, null, null, stopping);
        await sets.RemoveOldAsync(set, stopping);
    }
}
