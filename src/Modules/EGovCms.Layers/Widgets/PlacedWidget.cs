using EGovCms.Content.Items;

namespace EGovCms.Layers.Widgets;

/// <summary>A public widget and its place.</summary>
public sealed record PlacedWidget(ContentItem Item, LayerMetadata Place);
