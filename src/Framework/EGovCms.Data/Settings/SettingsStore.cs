using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data.Settings;

/// <inheritdoc cref="ISettingsStore" />
internal sealed class SettingsStore(TenantDb db, SettingsCache cache, IChangeLog changes) : ISettingsStore
{
    private const int Attempts = 3;

    // What this scope has written in a transaction that is still open: seen here, not yet by others.
    private SettingsSnapshot? _own;

    /// <inheritdoc />
    public async ValueTask<T> GetAsync<T>(CancellationToken cancellation = default)
        where T : class, new() => (await SnapshotAsync(cancellation)).Get<T>();

    /// <inheritdoc />
    public async ValueTask<JsonObject?> GetAsync(string section, CancellationToken cancellation = default) =>
        (await SnapshotAsync(cancellation)).Documents.TryGetValue(section, out var json) ? SettingsJson.Parse(json) : null;

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default) =>
        [.. (await SnapshotAsync(cancellation)).Documents.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public Task SaveAsync<T>(T settings, CancellationToken cancellation = default)
        where T : class, new() =>
        ChangeAsync(typeof(T).Name, _ => JsonSerializer.SerializeToNode(settings, SettingsJson.Options)!.AsObject(), cancellation);

    /// <inheritdoc />
    public Task<bool> MergeAsync(string section, JsonObject values, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ChangeAsync(section, stored => Merge(stored, values), cancellation);
    }

    private static JsonObject Merge(JsonObject stored, JsonObject values)
    {
        foreach (var (name, value) in values)
            stored[name] = value?.DeepClone();
        return stored;
    }

    private async Task<bool> ChangeAsync(string section, Func<JsonObject, JsonObject> change, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(section);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryChangeAsync(section, change, cancellation);
            }
            catch (DbUpdateException) when (attempt < Attempts && db.Database.CurrentTransaction is null)
            {
                // Another writer was faster: its values are read, and this change made on them.
                foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is SettingsRow or ChangeRow { Kind: SettingsCache.ChangeKind }).ToList())
                    entry.State = EntityState.Detached;
            }
        }
    }

    private async Task<bool> TryChangeAsync(string section, Func<JsonObject, JsonObject> change, CancellationToken cancellation)
    {
        var row = await db.Set<SettingsRow>().SingleOrDefaultAsync(s => s.Section == section, cancellation);
        var before = row is null ? null : SettingsJson.Parse(row.Json);
        var after = change(before is null ? SettingsJson.Parse("{}") : (JsonObject)before.DeepClone());
        if (before is not null && JsonNode.DeepEquals(before, after))
            return false;

        if (row is null)
            db.Add(row = new SettingsRow { Section = section, Json = "{}" });
        row.Json = after.ToJsonString(SettingsJson.Options);
        row.Version++;
        changes.Append(SettingsCache.ChangeKind, section);
        db.AfterCommit(OnCommitted);
        await db.SaveChangesAsync(cancellation);
        _own = db.Database.CurrentTransaction is null ? null : await ReadAsync(cancellation);
        return true;
    }

    private void OnCommitted()
    {
        _own = null;
        cache.Invalidate();
    }

    private async ValueTask<SettingsSnapshot> SnapshotAsync(CancellationToken cancellation)
    {
        if (_own is not null && db.Database.CurrentTransaction is not null)
            return _own;
        if (cache.Current is { } current)
            return current;
        var generation = cache.Generation;
        var snapshot = await ReadAsync(cancellation);
        // What an open transaction sees is not for others.
        if (db.Database.CurrentTransaction is null)
            cache.Offer(snapshot, generation);
        return snapshot;
    }

    private async Task<SettingsSnapshot> ReadAsync(CancellationToken cancellation) => new(
        await db.Set<SettingsRow>().AsNoTracking().ToDictionaryAsync(s => s.Section, s => s.Json, StringComparer.OrdinalIgnoreCase, cancellation));
}
