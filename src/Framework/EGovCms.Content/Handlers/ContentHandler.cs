namespace EGovCms.Content.Handlers;

/// <summary>
/// Takes part in the life of content items. Scoped; register with <c>services.AddContentHandler&lt;T&gt;()</c>.
/// The methods ending in -ing run before anything is stored and may alter the item or report errors; those ending in -ed
/// run inside the transaction after the item's row is written: the place to write index rows through <c>TenantDb</c>.
/// </summary>
public abstract class ContentHandler
{
    /// <summary>A new item has been made: set defaults.</summary>
    public virtual Task ActivatedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Check the item; report with <see cref="ContentContext.Fail"/>.</summary>
    public virtual Task ValidatingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>A new item is about to be stored for the first time.</summary>
    public virtual Task CreatingAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task CreatedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>A new version is about to be made from <see cref="ContentContext.Previous"/>.</summary>
    public virtual Task VersioningAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>A draft or published item is about to be stored (also when new): compute derived values here.</summary>
    public virtual Task UpdatingAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task UpdatedAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task PublishingAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task PublishedAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task UnpublishingAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task UnpublishedAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task RemovingAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task RemovedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>An item from a recipe is about to be stored.</summary>
    public virtual Task ImportingAsync(ContentContext context) => Task.CompletedTask;

    public virtual Task ImportedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>
    /// After every change, in its transaction, once per affected version (one that is no longer public or newest comes
    /// before the one that takes its place): rewrite the index rows of this version by its <see cref="Items.ContentItem.Published"/>
    /// and <see cref="Items.ContentItem.Latest"/>. The one method most index writers need.
    /// </summary>
    public virtual Task IndexAsync(ContentContext context) => Task.CompletedTask;
}
