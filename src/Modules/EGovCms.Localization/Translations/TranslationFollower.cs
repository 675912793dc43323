using EGovCms.Content.Caching;
using EGovCms.Data.Changes;

namespace EGovCms.Localization.Translations;

/// <summary>Follows the change log, so that translations changed by another process are read anew here too.</summary>
internal sealed class TranslationFollower(SnapshotCache<TranslationSets> cache) : IChangeObserver
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(entry => entry.Kind == TranslationPageChanges.ChangeKind))
            cache.Invalidate();
    }
}
