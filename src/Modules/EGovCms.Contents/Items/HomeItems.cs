using System.Collections.Concurrent;
using EGovCms.Content.Items;

namespace EGovCms.Contents.Items;

/// <summary>
/// The public versions of what stands at the root, by id; null where there is none. A site's most asked-for page need not open the store until
/// content changes. Whoever gets one gets a copy.
/// </summary>
internal sealed class HomeItems
{
    public ConcurrentDictionary<string, ContentItem?> ById { get; } = new(StringComparer.Ordinal);
}
