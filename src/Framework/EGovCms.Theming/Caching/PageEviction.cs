using EGovCms.Data.Changes;

namespace EGovCms.Theming.Caching;

/// <summary>Drops what a change has made stale: at once in the process that made it, through the change log in the others.</summary>
internal sealed class PageEviction(TenantPages pages, IEnumerable<IPageChanges> meanings) : IChangeObserver, ICommitObserver
{
    private readonly IPageChanges[] _meanings = [.. meanings];

    /// <summary>After the caches that pages are made from.</summary>
    public int Order => 1000;

    public void Observe(IReadOnlyList<ChangeEntry> entries) => Evict(entries);

    public void Committed(ChangeEntry entry) => Evict([entry]);

    private void Evict(IReadOnlyList<ChangeEntry> entries)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!Array.Exists(_meanings, meaning => meaning.TryGetTags(entry, tags)))
            {
                pages.EvictAll();
                return;
            }
        }

        if (tags.Count > 0)
            pages.Evict(tags);
    }
}
