namespace EGovCms.Layers.Widgets;

/// <summary>All public widgets that stand in a layer, by position.</summary>
internal sealed record WidgetSet(IReadOnlyList<PlacedWidget> Widgets);
