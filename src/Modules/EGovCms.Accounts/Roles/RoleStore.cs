using System.Collections.Frozen;
using System.Text.Json;
using EGovCms.Data;
using EGovCms.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Roles;

/// <summary>Reads and writes the tenant's roles. Every write is seen by the next permission check on this node.</summary>
internal sealed class RoleStore(TenantDb db, IChangeLog changes, RoleCache cache)
{
    /// <summary>The change log's word for a role made, changed or removed. All pages go with it: who may see them may have changed.</summary>
    public const string Changed = "role.changed";

    /// <summary>The role names' longest length.</summary>
    public const int NameLength = 64;

    public async Task<IReadOnlyList<RoleDefinition>> ListAsync(CancellationToken cancellation)
    {
        var records = await db.Set<RoleRecord>().AsNoTracking().OrderBy(r => r.NormalizedName).ToListAsync(cancellation);
        return [.. records.Select(Read)];
    }

    public async Task<RoleDefinition?> FindAsync(string name, CancellationToken cancellation)
    {
        var key = Normalize(name);
        var record = await db.Set<RoleRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.NormalizedName == key, cancellation);
        return record is null ? null : Read(record);
    }

    /// <summary>Stores the role, new or changed. True when that changed something.</summary>
    public async Task<bool> SaveAsync(RoleDefinition role, CancellationToken cancellation)
    {
        var key = Normalize(role.Name);
        var permissions = JsonSerializer.Serialize(role.Permissions.Order(StringComparer.Ordinal).ToArray(), RoleJson.Default.StringArray);
        var record = await db.Set<RoleRecord>().FirstOrDefaultAsync(r => r.NormalizedName == key, cancellation);
        if (record is null)
            db.Add(record = new RoleRecord { NormalizedName = key, Name = role.Name });
        record.Description = role.Description;
        record.Permissions = permissions;
        if (db.ChangeTracker.HasChanges())
            changes.Append(Changed, key);
        return await SaveAsync(cancellation);
    }

    public async Task RemoveAsync(string name, CancellationToken cancellation)
    {
        var key = Normalize(name);
        if (await db.Set<RoleRecord>().FirstOrDefaultAsync(r => r.NormalizedName == key, cancellation) is not { } record)
            return;
        db.Remove(record);
        changes.Append(Changed, key);
        await SaveAsync(cancellation);
    }

    public static string Normalize(string name) => name.Normalize().ToUpperInvariant();

    private async Task<bool> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            return await db.SaveChangesAsync(cancellation) > 0;
        }
        catch (DbUpdateException)
        {
            // What could not be stored must not be tried again by the next save of the same scope.
            db.ChangeTracker.Clear();
            throw;
        }
        finally
        {
            cache.Forget();
        }
    }

    private static RoleDefinition Read(RoleRecord record) =>
        new(record.Name, record.Description,
            (JsonSerializer.Deserialize(record.Permissions, RoleJson.Default.StringArray) ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
}
