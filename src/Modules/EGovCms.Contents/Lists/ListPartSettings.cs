namespace EGovCms.Contents.Lists;

/// <summary>Settings of <see cref="ListPart"/> in a type.</summary>
public sealed record ListPartSettings
{
    /// <summary>Types of the items it holds.</summary>
    public IReadOnlyList<string> ContainedContentTypes { get; init; } = [];

    /// <summary>The items stand in a given order; otherwise the newest comes first.</summary>
    public bool EnableOrdering { get; init; }

    /// <summary>Items on a page.</summary>
    public int PageSize { get; init; } = 10;
}
