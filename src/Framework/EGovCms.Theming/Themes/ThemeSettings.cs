namespace EGovCms.Theming.Themes;

/// <summary>The tenant's themes. Settings section <c>ThemeSettings</c>.</summary>
public sealed record ThemeSettings
{
    /// <summary>Id of the public site's theme; empty or not enabled: the first enabled public theme.</summary>
    public string Site { get; init; } = "";

    /// <summary>Id of the administration's theme; empty or not enabled: the first enabled one for it.</summary>
    public string Admin { get; init; } = "";
}
