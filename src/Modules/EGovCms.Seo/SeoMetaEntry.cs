namespace EGovCms.Seo;

/// <summary>A meta element of the author's own.</summary>
public sealed record SeoMetaEntry
{
    public string Name { get; init; } = "";

    public string Content { get; init; } = "";
}
