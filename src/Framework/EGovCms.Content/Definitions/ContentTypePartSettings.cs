namespace EGovCms.Content.Definitions;

/// <summary>How a part of a type is shown and edited.</summary>
public sealed record ContentTypePartSettings
{
    public string DisplayName { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Order among the parts: <c>1</c>, <c>1.5</c>, <c>after</c>.</summary>
    public string Position { get; init; } = "";

    public string DisplayMode { get; init; } = "";

    public string Editor { get; init; } = "";
}
