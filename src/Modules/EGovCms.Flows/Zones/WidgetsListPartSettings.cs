namespace EGovCms.Flows.Zones;

/// <summary>Settings of a <see cref="WidgetsListPart"/> in a type.</summary>
public sealed record WidgetsListPartSettings
{
    /// <summary>Zones it may fill; empty for all.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];
}
