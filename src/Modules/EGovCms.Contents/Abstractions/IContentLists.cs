using EGovCms.Content.Items;

namespace EGovCms.Contents.Abstractions;

/// <summary>Reads the items of a list (ListPart). There when the feature <c>EGovCms.Lists</c> is.</summary>
public interface IContentLists
{
    /// <summary>Public items of the list, by their given order or newest first. One round trip.</summary>
    Task<IReadOnlyList<ContentItem>> ListAsync(string listContentItemId, bool ordered, int skip = 0, int take = 20, CancellationToken cancellation = default);

    /// <summary>How many there are.</summary>
    Task<int> CountAsync(string listContentItemId, CancellationToken cancellation = default);
}
