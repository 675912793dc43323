namespace EGovCms.Flows.Bags;

/// <summary>Settings of a <see cref="BagPart"/> in a type.</summary>
public sealed record BagPartSettings
{
    /// <summary>Types of the items it may hold; empty for those of the stereotypes.</summary>
    public IReadOnlyList<string> ContainedContentTypes { get; init; } = [];

    /// <summary>Stereotypes of the items it may hold.</summary>
    public IReadOnlyList<string> ContainedStereotypes { get; init; } = [];

    /// <summary>How its items are shown; empty for whole.</summary>
    public string DisplayType { get; init; } = "";
}
