namespace EGovCms.Content.Items;

/// <summary>
/// Reads and changes content items through their life cycle. Every change runs the handlers and writes item, indexes and
/// change-log entry in one transaction.
/// </summary>
public interface IContentItems
{
    /// <summary>A new item of the type with its parts in place, not stored.</summary>
    Task<ContentItem> NewAsync(string contentType, CancellationToken cancellation = default);

    /// <summary>
    /// Does to an item what is done before it is stored (values derived, HTML cleaned, everything checked) and stores nothing: for what is kept
    /// elsewhere than among the items, as settings are.
    /// </summary>
    Task<ContentResult> PrepareAsync(ContentItem item, CancellationToken cancellation = default);

    Task<ContentItem?> GetAsync(string contentItemId, VersionOption version = VersionOption.Published, CancellationToken cancellation = default);

    /// <summary>Items in the order of the ids, those that do not exist left out. One round trip.</summary>
    Task<IReadOnlyList<ContentItem>> GetManyAsync(IReadOnlyCollection<string> contentItemIds, VersionOption version = VersionOption.Published, CancellationToken cancellation = default);

    Task<ContentItem?> GetVersionAsync(string contentItemVersionId, CancellationToken cancellation = default);

    /// <summary>All versions, newest first.</summary>
    Task<IReadOnlyList<ContentItem>> ListVersionsAsync(string contentItemId, CancellationToken cancellation = default);

    /// <summary>Stores a new or changed item as draft; a published version stays public.</summary>
    Task<ContentResult> SaveDraftAsync(ContentItem item, CancellationToken cancellation = default);

    /// <summary>Stores the item and makes this version the public one.</summary>
    Task<ContentResult> PublishAsync(ContentItem item, CancellationToken cancellation = default);

    /// <summary>Takes the public version away; it stays as draft.</summary>
    Task<ContentResult> UnpublishAsync(string contentItemId, CancellationToken cancellation = default);

    /// <summary>Drops the draft of an item that has a published version.</summary>
    Task<ContentResult> DiscardDraftAsync(string contentItemId, CancellationToken cancellation = default);

    /// <summary>Removes all versions from what is seen and listed; the rows are kept for the record.</summary>
    Task<ContentResult> RemoveAsync(string contentItemId, CancellationToken cancellation = default);

    /// <summary>
    /// Stores an item from a recipe: ids, owner and dates are kept as given; <c>Published</c> tells its state. An item that
    /// is already there with the same content is left alone (<see cref="ContentResult.Changed"/> is false).
    /// </summary>
    Task<ContentResult> ImportAsync(ContentItem item, CancellationToken cancellation = default);
}
