namespace EGovCms.Data.Settings;

/// <summary>What a site says of itself in one of its other languages. What is empty is said in the default one.</summary>
public sealed record SiteWords
{
    public string SiteName { get; init; } = "";

    public string Subtitle { get; init; } = "";

    public string Organizer { get; init; } = "";

    public string Undertaker { get; init; } = "";

    public string Contact { get; init; } = "";

    public string Description { get; init; } = "";

    public string Keywords { get; init; } = "";
}
