using EGovCms.Content.Items;

namespace EGovCms.Contents.Items;

/// <summary>What a path leads to.</summary>
/// <param name="Item">The public version of the item that holds the path, or of the one that contains its holder.</param>
/// <param name="ContainedItemId">The holder inside that item, or empty.</param>
/// <param name="MovedTo">The path that it has today, when it is not the one asked for.</param>
internal sealed record PathTarget(ContentItem Item, string ContainedItemId, string? MovedTo);
