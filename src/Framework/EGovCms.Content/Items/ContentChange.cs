using EGovCms.Content.Definitions;

namespace EGovCms.Content.Items;

/// <summary>A change under way.</summary>
/// <param name="Item">The item as it shall be.</param>
/// <param name="Type">Its type.</param>
/// <param name="Versions">Its rows as they are.</param>
/// <param name="Publish">Whether it becomes the public version.</param>
/// <param name="Import">Whether it comes from a recipe.</param>
internal sealed record ContentChange(ContentItem Item, ContentTypeDefinition Type, ContentVersions Versions, bool Publish, bool Import);
