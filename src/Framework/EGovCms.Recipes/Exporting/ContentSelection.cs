namespace EGovCms.Recipes.Exporting;

/// <summary>What of a tenant's content is exported.</summary>
public sealed record ContentSelection
{
    /// <summary>Content types of the items; empty for all. Their definitions and the media they name go with them.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Leaves drafts out.</summary>
    public bool PublishedOnly { get; init; }

    /// <summary>Whether media files go with it.</summary>
    public bool WithMedia { get; init; } = true;
}
