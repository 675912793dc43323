using EGovCms.Data.Changes;
using EGovCms.Theming.Caching;

namespace EGovCms.Search.Documents;

/// <summary>That documents are wanted touches no page.</summary>
internal sealed class SearchPageChanges : IPageChanges
{
    public const string Wanted = "search.wanted";

    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags) => entry.Kind == Wanted;
}
