using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Abstractions;

/// <summary>The editors of an item's parts and fields, also for items that stand inside others, such as columns.</summary>
public interface IContentEditor
{
    /// <summary>The editors of the item, in order. With a form, they show what was sent.</summary>
    Task<IReadOnlyList<EditorSlot>> BuildAsync(ContentItem item, FormErrors errors, IFormCollection? form = null, CancellationToken cancellation = default);

    /// <summary>Writes what was sent into the item.</summary>
    Task UpdateAsync(ContentItem item, FormErrors errors, IFormCollection form, CancellationToken cancellation = default);
}
