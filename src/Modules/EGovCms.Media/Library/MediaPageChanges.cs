using EGovCms.Data.Changes;
using EGovCms.Media.Abstractions;
using EGovCms.Theming.Caching;

namespace EGovCms.Media.Library;

/// <summary>Pages name media by their addresses, which stay when a file is replaced: no page goes.</summary>
internal sealed class MediaPageChanges : IPageChanges
{
    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags) => entry.Kind == MediaChanges.Changed;
}
