namespace EGovCms.Layers.Widgets;

/// <summary>All public widgets that stand in a layer, by position, and the content types that are widgets.</summary>
internal sealed record WidgetSet(IReadOnlyList<PlacedWidget> Widgets, IReadOnlyList<string> Types);
