using System.Text.Json;
using EGovCms.Data.Changes;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Columns;

namespace EGovCms.Portal.Entries;

/// <inheritdoc cref="IPublicPages" />
internal sealed class PublicPages(ColumnTrees trees) : IPublicPages
{
    public async ValueTask<IReadOnlyList<PublicPage>> ChangedAsync(ChangeEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Kind is not (EntryPageChanges.ChangeKind or EntryPageChanges.EntryKind) || entry.Data is not { ValueKind: JsonValueKind.Object } data
            || data.Deserialize<ListedChange>() is not { Pages.Count: > 0 } change)
        {
            return [];
        }

        var tree = await trees.GetAsync(cancellation);
        return [.. change.Pages, .. change.Terms.Select(tree.Find).OfType<Column>().SelectMany(column => column.Way).Distinct().Where(IsPage).Select(PageOf)];
    }

    public async ValueTask<IReadOnlyList<PublicPage>> ColumnsAsync(CancellationToken cancellation) => [.. (await trees.GetAsync(cancellation)).All.Where(IsPage).Select(PageOf)];

    private static bool IsPage(Column column) => column.Path.Length > 0 && column.Target.Length == 0;

    private static PublicPage PageOf(Column column) => new(column.Url, column.Culture);
}
