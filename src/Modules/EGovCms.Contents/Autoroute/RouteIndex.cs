using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Autoroute;

/// <summary>The stored paths.</summary>
internal sealed class RouteIndex(TenantDb db)
{
    /// <summary>
    /// The first free path out of <c>x</c>, <c>x-2</c>, <c>x-3</c> …: not the current path of another item, and not taken
    /// by this one. Paths that another item had once may be taken over.
    /// </summary>
    public async Task<string> FindFreeAsync(string path, string contentItemId, IReadOnlySet<string> taken, CancellationToken cancellation)
    {
        var key = PathRules.Key(path);
        var prefix = key + "-";
        var rows = await db.Set<ContentRoute>().AsNoTracking()
            .Where(row => row.IsCurrent && row.ContentItemId != contentItemId && (row.Key == key || row.Key.StartsWith(prefix)))
            .Select(row => row.Key)
            .ToListAsync(cancellation);
        var used = rows.ToHashSet(StringComparer.Ordinal);
        used.UnionWith(taken);
        if (!used.Contains(key))
            return path;
        var number = 2;
        while (used.Contains($"{key}-{number}"))
            number++;
        return $"{path}-{number}";
    }

    /// <summary>Makes these the item's current paths; those it had before lead to them.</summary>
    public async Task ReplaceAsync(string contentItemId, IReadOnlyList<RouteTarget> targets, CancellationToken cancellation)
    {
        var keys = targets.Select(target => PathRules.Key(target.Path)).ToHashSet(StringComparer.Ordinal);
        await db.Set<ContentRoute>()
            .Where(row => row.ContentItemId != contentItemId && !row.IsCurrent && keys.Contains(row.Key))
            .ExecuteDeleteAsync(cancellation);
        var rows = await db.Set<ContentRoute>().Where(row => row.ContentItemId == contentItemId).ToDictionaryAsync(row => row.Key, cancellation);
        foreach (var row in rows.Values.Where(row => !keys.Contains(row.Key)))
            row.IsCurrent = false;
        foreach (var target in targets)
        {
            if (rows.TryGetValue(PathRules.Key(target.Path), out var row))
                (row.Path, row.ContainedItemId, row.IsCurrent) = (target.Path, target.ContainedItemId, true);
            else
                db.Add(new ContentRoute { Key = PathRules.Key(target.Path), Path = target.Path, ContentItemId = contentItemId, ContainedItemId = target.ContainedItemId, IsCurrent = true });
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The item is public no more: its paths are free for others, and lead to it again should it come back.</summary>
    public Task ReleaseAsync(string contentItemId, CancellationToken cancellation) =>
        db.Set<ContentRoute>()
            .Where(row => row.ContentItemId == contentItemId && row.IsCurrent)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.IsCurrent, false), cancellation);
}
