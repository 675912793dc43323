using EGovCms.Content.Storage;
using EGovCms.Contents.Items;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Autoroute;

/// <summary>Path → item, and where it moved, in one statement.</summary>
internal sealed class RoutedContent(TenantDb db) : IContentPaths
{
    public async Task<PathTarget?> FindAsync(string path, CancellationToken cancellation)
    {
        if (path.Length > PathRules.MaxLength)
            return null;
        var found = await Query(PathRules.Key(path)).FirstOrDefaultAsync(cancellation);
        if (found is null)
            return null;

        // A path it had, of an item that is public under another one today. Without a current path there is nothing to lead to.
        if (!found.Route.IsCurrent && found.CurrentPath is null)
            return null;
        var movedTo = found.CurrentPath is { } current && current != path ? current : null;
        return new(found.Item.ToItem(), found.Route.ContainedItemId, movedTo);
    }

    internal IQueryable<Found> Query(string key) =>
        from route in db.Set<ContentRoute>().AsNoTracking()
        join item in db.Set<ContentItemRow>().AsNoTracking() on route.ContentItemId equals item.ContentItemId
        where route.Key == key && item.Published
        select new Found
        {
            Route = route,
            Item = item,
            CurrentPath = db.Set<ContentRoute>()
                .Where(other => other.ContentItemId == route.ContentItemId && other.ContainedItemId == route.ContainedItemId && other.IsCurrent)
                .Select(other => other.Path)
                .FirstOrDefault(),
        };

    internal sealed class Found
    {
        public required ContentRoute Route { get; init; }

        public required ContentItemRow Item { get; init; }

        public string? CurrentPath { get; init; }
    }
}
