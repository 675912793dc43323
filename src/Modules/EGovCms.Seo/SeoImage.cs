namespace EGovCms.Seo;

/// <summary>A picture of the media library, as Orchard Core's media fields keep it.</summary>
public sealed record SeoImage
{
    public IReadOnlyList<string> Paths { get; init; } = [];

    public IReadOnlyList<string> MediaTexts { get; init; } = [];
}
