using EGovCms.Data;
using EGovCms.Data.Usage;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;

namespace EGovCms.Queries.DataSets;

/// <summary>Begins and ends versions; what is written in between is its caller's. Scoped.</summary>
internal sealed class VersionMaker(TenantDb db, IPersonalVault vault, VersionFiles files, ITenantStorage storage, TimeProvider time)
{
    private const int LongestSource = 200;

    /// <summary>Adds a version that is not whole yet, with the next save. It keeps the definition as it is now.</summary>
    public VersionRow Begin(QuerySystem system, DataSetRow set, string source)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(source);
        var row = new VersionRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            DataSetId = set.Id,
            Keys = vault.Protect(VersionKeys.Make(vault.Unprotect(set.LookupKey)).ToBytes()),
            Document = QuerySystems.Write(system),
            Source = source.Length > LongestSource ? source[..LongestSource] : source,
            CreatedUtc = time.GetUtcNow().UtcDateTime,
        };
        db.Add(row);
        return row;
    }

    public VersionKeys KeysOf(VersionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return VersionKeys.FromBytes(vault.Unprotect(row.Keys));
    }

    /// <summary>Puts the finished file in its place and marks the version whole, with the next save; false when the tenant's quota leaves no room for it.</summary>
    public async Task<bool> TryFinishAsync(VersionRow row, string finished, long rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        var bytes = new FileInfo(finished).Length;
        if (!await storage.TryTakeAsync(bytes, cancellation))
            return false;
        files.Place(finished, row.DataSetId, row.Id);
        (row.IsReady, row.Rows, row.Bytes) = (true, rows, bytes);
        return true;
    }
}
