using EGovCms.Data.Changes;
using EGovCms.Queries.Definitions;
using EGovCms.Theming.Caching;

namespace EGovCms.Queries.Public;

/// <summary>Kept pages list the systems and their periods; what is asked is never kept.</summary>
internal sealed class QueryPageChanges : IPageChanges
{
    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags)
    {
        if (entry.Kind is not (QueryChanges.SystemChanged or QueryChanges.DataSwitched))
            return false;
        tags.Add(QueryTag.Systems);
        return true;
    }
}
