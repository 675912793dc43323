using System.Security.Cryptography;
using EGovCms.Data;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Versions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.DataSets;

/// <summary>Gives a data set new keys: a new version is made of the one in service, encrypted and found by new ones, and switched in. Scoped.</summary>
internal sealed class KeyRotation(TenantDb db, IPersonalVault vault, VersionMaker maker, DataSetStore sets, VersionFiles files)
{
    private const int BatchRows = 5_000;

    /// <summary>Rotates; false when the data set is not there, has nothing in service, or the quota leaves no room for the new version.</summary>
    public async Task<bool> RotateAsync(string dataSet, CancellationToken cancellation)
    {
        var set = await db.Set<DataSetRow>().FirstOrDefaultAsync(each => each.Id == dataSet, cancellation);
        var current = set?.CurrentVersion is { } id ? await db.Set<VersionRow>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation) : null;
        if (set is null || current is null)
            return false;
        await RemoveUnfinishedAsync(dataSet, cancellation);
        set.LookupKey = vault.Protect(RandomNumberGenerator.GetBytes(VersionKeys.Length));
        var system = QuerySystems.Read(current.Document);
        var made = maker.Begin(system, set, current.Source);
        await db.SaveChangesAsync(cancellation);
        var work = Directory.CreateDirectory(files.ImportFolder(made.Id)).FullName;
        try
        {
            var path = Path.Combine(work, "version");
            await Task.Run(() => Copy(current, made, system, path, cancellation), cancellation);
            if (!await maker.TryFinishAsync(made, path, current.Rows, cancellation))
            {
                db.Remove(made);
                await db.SaveChangesAsync(cancellation);
                return false;
            }

            sets.Switch(set, made);
            await db.SaveChangesAsync(cancellation);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        await sets.RemoveOldAsync(set, cancellation);
        return true;
    }

    /// <summary>What a rotation has left that was broken off with the process; versions of imports are the imports' to finish or remove.</summary>
    private async Task RemoveUnfinishedAsync(string dataSet, CancellationToken cancellation) => await db.Set<VersionRow>()
        .Where(version => version.DataSetId == dataSet && !version.IsReady && !db.Set<ImportRow>().Any(import => import.VersionId == version.Id))
        .ExecuteDeleteAsync(cancellation);

    private void Copy(VersionRow from, VersionRow to, QuerySystem system, string path, CancellationToken cancellation)
    {
        using var reader = new VersionReader(files.PathOf(from.DataSetId, from.Id), maker.KeysOf(from), new VersionIdentity(system.Key, from.DataSetId, from.Id), system);
        using var encoder = new RowEncoder(system, maker.KeysOf(to), new VersionIdentity(system.Key, to.DataSetId, to.Id));
        using var writer = VersionWriter.Open(path);
        var batch = new RowBatch();
        foreach (var row in reader.ReadAll())
        {
            cancellation.ThrowIfCancellationRequested();
            encoder.Add(batch, row.Number, row.Values);
            if (batch.Rows.Count < BatchRows)
                continue;
            writer.Add(batch);
            batch = new RowBatch();
        }

        writer.Add(batch);
        writer.MakeIndex();
        writer.Finish();
    }
}
