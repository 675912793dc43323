using EGovCms.Content.Storage;
using EGovCms.Contents.Items;
using EGovCms.Data;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Autoroute;

/// <summary>Path → item, and where it moved, in one statement.</summary>
internal sealed class RoutedContent(TenantDb db, Blueprint blueprint) : IContentPaths
{
    public async Task<PathTarget?> FindAsync(string path, CancellationToken cancellation)
    {
        if (path.Length > PathRules.MaxLength)
            return null;
        var found = await Query()(db, PathRules.Key(path), cancellation);
        if (found is null)
            return null;

        // A path it had, of an item that is public under another one today. Without a current path there is nothing to lead to.
        if (!found.Route.IsCurrent && found.CurrentPath is null)
            return null;
        var movedTo = found.CurrentPath is { } current && current != path ? current : null;
        return new(found.Item.ToItem(), found.Route.ContainedItemId, movedTo);
    }

    // A row for each path that an item had; the paths of one that is public lead to it.
    public async Task<bool> IsWithdrawnAsync(string path, CancellationToken cancellation)
    {
        if (path.Length > PathRules.MaxLength)
            return false;
        var key = PathRules.Key(path);
        return await db.Set<ContentRoute>().AsNoTracking().AnyAsync(route => route.Key == key && !route.IsCurrent, cancellation);
    }

    // Asked for every page of an item. Compiled for each model, as a blueprint's tenants may lie on either database.
    private Func<TenantDb, string, CancellationToken, Task<Found?>> Query() => blueprint.GetOrAdd(
        (typeof(RoutedContent), db.Model),
        static () => EF.CompileAsyncQuery((TenantDb tenant, string key, CancellationToken cancellation) =>
            (from route in tenant.Set<ContentRoute>().AsNoTracking()
             join item in tenant.Set<ContentItemRow>().AsNoTracking() on route.ContentItemId equals item.ContentItemId
             where route.Key == key && item.Published
             select new Found
             {
                 Route = route,
                 Item = item,
                 CurrentPath = tenant.Set<ContentRoute>()
                     .Where(other => other.ContentItemId == route.ContentItemId && other.ContainedItemId == route.ContainedItemId && other.IsCurrent)
                     .Select(other => other.Path)
                     .FirstOrDefault(),
             }).FirstOrDefault()));

    private sealed class Found
    {
        public required ContentRoute Route { get; init; }

        public required ContentItemRow Item { get; init; }

        public string? CurrentPath { get; init; }
    }
}
