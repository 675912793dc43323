namespace EGovCms.Content.Definitions;

/// <summary>How a field is shown and edited.</summary>
public sealed record ContentPartFieldSettings
{
    public string DisplayName { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Order among the fields.</summary>
    public string Position { get; init; } = "";

    public string DisplayMode { get; init; } = "";

    public string Editor { get; init; } = "";
}
