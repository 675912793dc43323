using EGovCms.Content.Items;

namespace EGovCms.Contents.Abstractions;

/// <summary>Finds items by their alias. There when the feature <c>EGovCms.Alias</c> is.</summary>
public interface IContentAliases
{
    /// <summary>The item, or null. One round trip.</summary>
    Task<ContentItem?> FindAsync(string alias, VersionOption version = VersionOption.Published, CancellationToken cancellation = default);
}
