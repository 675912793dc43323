using System.Security.Cryptography;
using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Changes;
using EGovCms.Data.Usage;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.DataSets;

/// <summary>Data sets and their versions: which one is in service is one column, switched with the change log in one transaction. Scoped.</summary>
internal sealed class DataSetStore(TenantDb db, IPersonalVault vault, IChangeLog changes, IAuditTrail audit, VersionFiles files, ITenantStorage storage, TimeProvider time)
{
    /// <summary>A system's data sets, the latest first.</summary>
    public async Task<IReadOnlyList<DataSetRow>> ListAsync(string system, CancellationToken cancellation) =>
        await db.Set<DataSetRow>().AsNoTracking().Where(set => set.System == system).OrderByDescending(set => set.Position).ThenByDescending(set => set.CreatedUtc).ToListAsync(cancellation);

    public Task<DataSetRow?> FindAsync(string id, CancellationToken cancellation) =>
        db.Set<DataSetRow>().AsNoTracking().FirstOrDefaultAsync(set => set.Id == id, cancellation);

    /// <summary>The data set's whole versions, the latest first.</summary>
    public async Task<IReadOnlyList<VersionRow>> VersionsAsync(string dataSet, CancellationToken cancellation) =>
        await db.Set<VersionRow>().AsNoTracking().Where(version => version.DataSetId == dataSet && version.IsReady).OrderByDescending(version => version.CreatedUtc).ToListAsync(cancellation);

    /// <summary>Adds a data set without data to a system that is there.</summary>
    public async Task<DataSetRow> AddAsync(string system, string name, CancellationToken cancellation)
    {
        var row = new DataSetRow
        {
            Id = NewId(),
            System = system,
            Name = name,
            Position = await db.Set<DataSetRow>().CountAsync(set => set.System == system, cancellation),
            LookupKey = vault.Protect(RandomNumberGenerator.GetBytes(VersionKeys.Length)),
            CreatedUtc = time.GetUtcNow().UtcDateTime,
        };
        db.Add(row);
        audit.Add("querydata.added", system, after: new { DataSet = row.Id, row.Name });
        await db.SaveChangesAsync(cancellation);
        return row;
    }

    /// <summary>Gives the data set another name; false when it is not there.</summary>
    public async Task<bool> RenameAsync(string dataSet, string name, CancellationToken cancellation)
    {
        if (await db.Set<DataSetRow>().FirstOrDefaultAsync(each => each.Id == dataSet, cancellation) is not { } set)
            return false;
        audit.Add("querydata.renamed", set.System, new { DataSet = set.Id, set.Name }, new { DataSet = set.Id, Name = name });
        set.Name = name;
        changes.Append(QueryChanges.DataSwitched, set.System);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>
    /// Takes a version into service: a new one, or an old one to roll back. False when it is not whole or not of this data set. What is beyond the versions to be kept is removed.
    /// </summary>
    public async Task<bool> SwitchAsync(string dataSet, string version, CancellationToken cancellation)
    {
        var set = await db.Set<DataSetRow>().FirstOrDefaultAsync(each => each.Id == dataSet, cancellation);
        var taken = await db.Set<VersionRow>().FirstOrDefaultAsync(each => each.Id == version && each.DataSetId == dataSet && each.IsReady, cancellation);
        if (set is null || taken is null)
            return false;
        Switch(set, taken);
        await db.SaveChangesAsync(cancellation);
        await RemoveOldAsync(set, cancellation);
        return true;
    }

    /// <summary>The same with the next save of this context.</summary>
    public void Switch(DataSetRow set, VersionRow version)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(version);
        audit.Add("querydata.switched", set.System, new { DataSet = set.Id, Version = set.CurrentVersion }, new { DataSet = set.Id, Version = version.Id, version.Rows, version.Source });
        (set.CurrentVersion, set.Revision, version.SwitchedUtc) = (version.Id, set.Revision + 1, time.GetUtcNow().UtcDateTime);
        changes.Append(QueryChanges.DataSwitched, set.System);
    }

    /// <summary>Takes the data set out of service; its versions stay.</summary>
    public async Task<bool> TakeOutAsync(string dataSet, CancellationToken cancellation)
    {
        if (await db.Set<DataSetRow>().FirstOrDefaultAsync(each => each.Id == dataSet && each.CurrentVersion != null, cancellation) is not { } set)
            return false;
        audit.Add("querydata.taken-out", set.System, new { DataSet = set.Id, Version = set.CurrentVersion });
        (set.CurrentVersion, set.Revision) = (null, set.Revision + 1);
        changes.Append(QueryChanges.DataSwitched, set.System);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Removes the data set with all of its versions.</summary>
    public async Task<bool> RemoveAsync(string dataSet, CancellationToken cancellation)
    {
        if (await db.Set<DataSetRow>().FirstOrDefaultAsync(each => each.Id == dataSet, cancellation) is not { } set)
            return false;
        var versions = await db.Set<VersionRow>().Where(each => each.DataSetId == dataSet).ToListAsync(cancellation);
        db.RemoveRange(versions);
        db.Remove(set);
        audit.Add("querydata.removed", set.System, new { DataSet = set.Id, set.Name, Versions = versions.Count });
        changes.Append(QueryChanges.DataSwitched, set.System);
        await db.SaveChangesAsync(cancellation);
        foreach (var version in versions)
            await DeleteAsync(version);
        return true;
    }

    /// <summary>Removes versions beyond those to be kept, the longest out of service first.</summary>
    public async Task<int> RemoveOldAsync(DataSetRow set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        var document = await db.Set<QuerySystemRow>().AsNoTracking().Where(row => row.Key == set.System).Select(row => row.Document).FirstOrDefaultAsync(cancellation);
        if (document is null)
            return 0;
        var old = (await db.Set<VersionRow>().Where(each => each.DataSetId == set.Id && each.IsReady && each.Id != set.CurrentVersion).ToListAsync(cancellation))
            .OrderByDescending(each => each.SwitchedUtc ?? each.CreatedUtc).Skip(QuerySystems.Read(document).KeptVersions).ToList();
        db.RemoveRange(old);
        await db.SaveChangesAsync(cancellation);
        foreach (var version in old)
            await DeleteAsync(version);
        return old.Count;
    }

    /// <summary>A version's file, once its row is gone. Those who read in it go on: the file is gone when they close it.</summary>
    private async Task DeleteAsync(VersionRow version) => await storage.TryTakeAsync(-files.Delete(version.DataSetId, version.Id));

    private string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
