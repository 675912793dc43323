using EGovCms.Data;
using EGovCms.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Templates.Store;

/// <summary>Reads and changes the tenant's templates; each change of what visitors see is told in the change log.</summary>
internal sealed class TemplateStore(TenantDb db, IChangeLog changes, TemplateCache cache, TimeProvider time)
{
    public const int NameLength = 200;

    /// <summary>All, ordered by name.</summary>
    public async Task<IReadOnlyList<TemplateRecord>> ListAsync(CancellationToken cancellation) =>
        await db.Set<TemplateRecord>().AsNoTracking().OrderBy(t => t.Key).ToListAsync(cancellation);

    public Task<TemplateRecord?> FindAsync(string name, CancellationToken cancellation)
    {
        var key = Key(name);
        return db.Set<TemplateRecord>().AsNoTracking().FirstOrDefaultAsync(t => t.Key == key, cancellation);
    }

    /// <summary>Makes the text the template; its draft goes. True when what visitors see has changed.</summary>
    public async Task<bool> SaveAsync(string name, string text, CancellationToken cancellation)
    {
        var record = await TrackAsync(name, cancellation);
        if (record.Content == text && record.Draft is null)
            return false;
        var changed = record.Content != text;
        (record.Content, record.Draft, record.ModifiedUtc) = (text, null, time.GetUtcNow().UtcDateTime);
        if (changed)
            Tell(record.Key);
        await db.SaveChangesAsync(cancellation);
        return changed;
    }

    /// <summary>Keeps a text for preview; what visitors see stays.</summary>
    public async Task SaveDraftAsync(string name, string text, CancellationToken cancellation)
    {
        var record = await TrackAsync(name, cancellation);
        (record.Draft, record.ModifiedUtc) = (text, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Goes back to the theme's. False when the tenant had none of its own.</summary>
    public async Task<bool> RemoveAsync(string name, CancellationToken cancellation)
    {
        var key = Key(name);
        if (await db.Set<TemplateRecord>().FirstOrDefaultAsync(t => t.Key == key, cancellation) is not { } record)
            return false;
        db.Remove(record);
        Tell(key);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static string Key(string name) => name.ToUpperInvariant();

    private async Task<TemplateRecord> TrackAsync(string name, CancellationToken cancellation)
    {
        var key = Key(name);
        if (await db.Set<TemplateRecord>().FirstOrDefaultAsync(t => t.Key == key, cancellation) is { } known)
            return known;
        var record = new TemplateRecord { Key = key, Name = name };
        db.Add(record);
        return record;
    }

    private void Tell(string key)
    {
        changes.Append(TemplateCache.ChangeKind, key.Length <= 64 ? key : key[..64]);
        db.AfterCommit(cache.Forget);
    }
}
