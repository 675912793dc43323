namespace EGovCms.Media.Fields;

/// <summary>Settings of a <see cref="MediaField"/>.</summary>
public sealed record MediaFieldSettings
{
    /// <summary>Tells editors what to choose.</summary>
    public string Hint { get; init; } = "";

    public bool Required { get; init; }

    /// <summary>Whether there may be several.</summary>
    public bool Multiple { get; init; } = true;

    /// <summary>Whether each may have a text.</summary>
    public bool AllowMediaText { get; init; } = true;

    /// <summary>Extensions that may be chosen, with their dot; empty for all.</summary>
    public string[] AllowedExtensions { get; init; } = [];
}
