namespace EGovCms.Contents.Autoroute;

/// <summary>Settings of <see cref="AutoroutePart"/> in a type.</summary>
public sealed record AutoroutePartSettings
{
    /// <summary>Editors may give a path; otherwise the pattern alone makes it.</summary>
    public bool AllowCustomPath { get; init; } = true;

    /// <summary>Liquid that makes the path when none is given.</summary>
    public string Pattern { get; init; } = "{{ ContentItem.DisplayText | slugify }}";

    public bool ShowHomepageOption { get; init; }

    public bool AllowUpdatePath { get; init; } = true;

    public bool AllowDisabled { get; init; }
}
