using EGovCms.Data.Changes;
using EGovCms.Search.Definitions;

namespace EGovCms.Search.Indexing;

/// <summary>Follows public content. Which item an entry names is all that it takes from it, so a repeated entry does no harm.</summary>
internal sealed class IndexConsumer(IndexDefinitions definitions, IndexFolder folder) : IChangeConsumer
{
    private static readonly string[] Kinds = ["content.published", "content.unpublished", "content.removed"];

    public string Name => "search-indexes";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.Where(entry => Kinds.Contains(entry.Kind)).Select(entry => entry.Subject).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
            return;
        foreach (var index in await definitions.ListAsync(cancellation))
            await folder.UpdateAsync(index, ids, cancellation);
    }
}
