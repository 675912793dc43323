using System.Text.Json;
using EGovCms.Data.Changes;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Columns;
using EGovCms.Portal.SiteMap;

namespace EGovCms.Portal.Entries;

/// <inheritdoc cref="IPublicPages" />
internal sealed class PublicPages(ColumnTrees trees, SitePages pages) : IPublicPages
{
    public async ValueTask<PageChange> ChangedAsync(ChangeEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Kind is not (EntryPageChanges.ChangeKind or EntryPageChanges.EntryKind) || entry.Data is not { ValueKind: JsonValueKind.Object } data
            || data.Deserialize<ListedChange>() is not { Pages.Count: > 0 } change)
        {
            return PageChange.None;
        }

        var tree = await trees.GetAsync(cancellation);
        var columns = change.Terms.Select(tree.Find).OfType<Column>().SelectMany(column => column.Way).Distinct().Where(IsPage).Select(PageOf);
        var homes = await pages.HomesAsync(cancellation);
        var home = change.Pages.Select(page => homes.FirstOrDefault(language => language.Equals(page.Culture, StringComparison.OrdinalIgnoreCase)) ?? homes[0]).Distinct();
        return new(change.Pages, [.. columns, .. home.Select(language => new PublicPage("~/", language))]);
    }

    public async ValueTask<IReadOnlyList<PublicPage>> ColumnsAsync(CancellationToken cancellation) => [.. (await trees.GetAsync(cancellation)).All.Where(IsPage).Select(PageOf)];

    public async ValueTask<IReadOnlyList<PublicPage>> ListAsync(int most, CancellationToken cancellation)
    {
        var standing = await pages.StandingAsync(cancellation);
        return [.. standing.Concat(await pages.NewestAsync(most, cancellation)).Select(page => new PublicPage(page.Url, page.Culture)).Distinct().Take(most)];
    }

    private static bool IsPage(Column column) => column.Path.Length > 0 && column.Target.Length == 0;

    private static PublicPage PageOf(Column column) => new(column.Url, column.Culture);
}
