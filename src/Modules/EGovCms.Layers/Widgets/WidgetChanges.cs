using EGovCms.Content.Caching;
using EGovCms.Content.Handlers;

namespace EGovCms.Layers.Widgets;

/// <summary>Has the widgets read anew after one of them changed.</summary>
internal sealed class WidgetChanges(SnapshotCache<WidgetSet> cache, PendingChanges pending) : ContentHandler
{
    public override Task IndexAsync(ContentContext context)
    {
        if (LayerWidgets.IsWidget(context.Type))
            pending.Add(cache);
        return Task.CompletedTask;
    }
}
