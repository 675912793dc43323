namespace EGovCms.Content.Definitions;

/// <summary>How a part may be used.</summary>
public sealed record ContentPartSettings
{
    /// <summary>May be added to any type.</summary>
    public bool Attachable { get; init; }

    /// <summary>May be added to one type more than once.</summary>
    public bool Reusable { get; init; }

    public string DisplayName { get; init; } = "";

    public string Description { get; init; } = "";
}
