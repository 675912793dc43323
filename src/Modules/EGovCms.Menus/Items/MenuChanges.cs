using EGovCms.Content.Caching;
using EGovCms.Content.Handlers;

namespace EGovCms.Menus.Items;

/// <summary>Has the menus read anew after one of them changed.</summary>
internal sealed class MenuChanges(SnapshotCache<MenuSet> cache, PendingChanges pending) : ContentHandler
{
    public override Task IndexAsync(ContentContext context)
    {
        if (context.Item.ContentType == Menus.MenuType)
            pending.Add(cache);
        return Task.CompletedTask;
    }
}
