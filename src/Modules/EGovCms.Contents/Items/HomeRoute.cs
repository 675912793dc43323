namespace EGovCms.Contents.Items;

/// <summary>What stands at <c>/</c>. Settings section <c>HomeRoute</c>.</summary>
public sealed record HomeRoute
{
    /// <summary>Id of the item, or empty.</summary>
    public string ContentItemId { get; init; } = "";
}
