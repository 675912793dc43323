namespace EGovCms.Layers;

/// <summary>The zones that editors may put widgets into. A settings section, named as in Orchard Core.</summary>
public sealed record LayerSettings
{
    public IReadOnlyList<string> Zones { get; init; } = ["Header", "Navigation", "BeforeContent", "Content", "AfterContent", "Footer"];
}
