using System.Text.Json;
using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Changes;
using EGovCms.Queries.DataSets;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Definitions;

/// <summary>Reads and writes the tenant's query systems. Scoped.</summary>
internal sealed class QuerySystems(TenantDb db, QuerySystemValidator validator, IChangeLog changes, IAuditTrail audit, TimeProvider time)
{
    public async Task<IReadOnlyList<QuerySystem>> ListAsync(CancellationToken cancellation) =>
        [.. (await db.Set<QuerySystemRow>().AsNoTracking().OrderBy(row => row.Position).ThenBy(row => row.Key).Select(row => row.Document).ToListAsync(cancellation)).Select(Read)];

    public async Task<QuerySystem?> FindAsync(string key, CancellationToken cancellation) =>
        await db.Set<QuerySystemRow>().AsNoTracking().Where(row => row.Key == key).Select(row => row.Document).FirstOrDefaultAsync(cancellation) is { } document ? Read(document) : null;

    /// <summary>Stores it, new or in place of the one with its key, unless something is wrong with it; tells what is.</summary>
    public async Task<IReadOnlyList<QueryProblem>> SaveAsync(QuerySystem system, CancellationToken cancellation)
    {
        if (validator.Check(system) is { Count: > 0 } problems)
            return problems;
        var document = Write(system);
        var row = await db.Set<QuerySystemRow>().FirstOrDefaultAsync(known => known.Key == system.Key, cancellation);
        // PostgreSQL keeps a document by its members, not by its characters.
        if (row is not null && Write(Read(row.Document)) == document)
            return [];
        audit.Add(row is null ? "querysystem.added" : "querysystem.edited", system.Key, row is null ? null : new { row.Name, State = row.State.ToString() }, new { system.Name, State = system.State.ToString() });
        if (row is null)
        {
            var position = await db.Set<QuerySystemRow>().CountAsync(cancellation);
            db.Add(row = new QuerySystemRow { Key = system.Key, Name = system.Name, State = system.State, Document = document, Position = position });
        }

        (row.Name, row.State, row.Document, row.ModifiedUtc) = (system.Name, system.State, document, time.GetUtcNow().UtcDateTime);
        changes.Append(QueryChanges.SystemChanged, system.Key);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    /// <summary>Removes a system that has no data sets; false when it has, or is not there.</summary>
    public async Task<bool> RemoveAsync(string key, CancellationToken cancellation)
    {
        if (await db.Set<QuerySystemRow>().FirstOrDefaultAsync(known => known.Key == key, cancellation) is not { } row
            || await db.Set<DataSetRow>().AnyAsync(set => set.System == key, cancellation))
            return false;
        db.Remove(row);
        audit.Add("querysystem.removed", key, new { row.Name, State = row.State.ToString() });
        changes.Append(QueryChanges.SystemChanged, key);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public static QuerySystem Read(string document) => JsonSerializer.Deserialize(document, QueryJson.Readable.QuerySystem)!;

    public static string Write(QuerySystem system) => JsonSerializer.Serialize(system, QueryJson.Readable.QuerySystem);
}
