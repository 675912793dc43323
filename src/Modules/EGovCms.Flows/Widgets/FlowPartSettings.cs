namespace EGovCms.Flows.Widgets;

/// <summary>Settings of a <see cref="FlowPart"/> in a type.</summary>
public sealed record FlowPartSettings
{
    /// <summary>Types of the widgets it may hold; empty for all widgets.</summary>
    public IReadOnlyList<string> ContainedContentTypes { get; init; } = [];
}
