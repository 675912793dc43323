namespace EGovCms.Layers;

/// <summary>The tenant's layers. A settings section.</summary>
public sealed record LayerSet
{
    public IReadOnlyList<Layer> Layers { get; init; } = [];
}
