using System.Text.Json;
using EGovCms.Content.Caching;
using EGovCms.Content.Items;
using EGovCms.Data.Changes;

namespace EGovCms.Menus.Items;

/// <summary>Follows the change log, so that menus changed by another process are read anew here too.</summary>
internal sealed class MenuFollower(SnapshotCache<MenuSet> cache) : IChangeObserver
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(IsMenu))
            cache.Invalidate();
    }

    private static bool IsMenu(ChangeEntry entry) =>
        entry.Kind.StartsWith("content.", StringComparison.Ordinal)
        && entry.Data is { ValueKind: JsonValueKind.Object } data
        && data.Deserialize<ContentChangeData>(ContentJson.Options)?.ContentType == Menus.MenuType;
}
