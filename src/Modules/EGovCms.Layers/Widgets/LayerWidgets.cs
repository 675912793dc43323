using System.Text.Json;
using EGovCms.Content.Caching;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Theming.Caching;

namespace EGovCms.Layers.Widgets;

/// <summary>The widgets, from memory.</summary>
internal sealed class LayerWidgets(IContentQueries queries, IContentDefinitions definitions, SnapshotCache<WidgetSet> cache, PendingChanges pending, PageDependencies dependencies)
{
    private const string Stereotype = "Widget";
    private const int MaxWidgets = 200;

    public async ValueTask<IReadOnlyList<PlacedWidget>> ListAsync(CancellationToken cancellation)
    {
        var set = await pending.ReadAsync(cache, LoadAsync, cancellation);
        // A widget that comes is of one of these types; a type that comes drops all pages by itself.
        dependencies.Add(set.Types.Select(PageTag.Type));
        return set.Widgets;
    }

    public static bool IsWidget(ContentTypeDefinition type) =>
        type.GetSettings<ContentTypeSettings>().Stereotype.Equals(Stereotype, StringComparison.OrdinalIgnoreCase);

    /// <summary>A place that cannot be read is none: one widget must not take all pages away.</summary>
    private static LayerMetadata PlaceOf(ContentItem item)
    {
        try
        {
            return item.As<LayerMetadata>() ?? new LayerMetadata();
        }
        catch (JsonException)
        {
            return new LayerMetadata();
        }
    }

    private async Task<WidgetSet> LoadAsync(CancellationToken cancellation)
    {
        var types = (await definitions.ListTypesAsync(cancellation)).Where(IsWidget).Select(type => type.Name).ToList();
        if (types.Count == 0)
            return new WidgetSet([], []);
        var page = await queries.ListAsync(new ContentQuery { Types = types, Take = MaxWidgets }, cancellation);
        return new WidgetSet([.. page.Items
            .Select(item => new PlacedWidget(item, PlaceOf(item)))
            .Where(widget => widget.Place is { Layer.Length: > 0, Zone.Length: > 0 })
            .OrderBy(widget => widget.Place.Position).ThenBy(widget => widget.Item.ContentItemId, StringComparer.Ordinal)], types);
    }
}
