using System.Text.Json;
using EGovCms.Content.Items;
using EGovCms.Data.Changes;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Seo.Push.Queue;

namespace EGovCms.Seo.Push;

/// <summary>Gathers the pages that came, changed or went, for the engines that are to be told. A page waits once for each, so doing it twice does no harm.</summary>
internal sealed class PushConsumer(PushTargets targets, IPublicPages pages, PushQueue queue, PushColumns columns, ISettingsStore settings) : IChangeConsumer
{
    public string Name => "search-push";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        // Columns are remembered whether anybody is told or not: so what changes is known from the first day on.
        var moved = entries.Any(IsOfColumns) ? await columns.CompareAsync(await pages.ColumnsAsync(cancellation), cancellation) : null;
        if (await targets.OnAsync(cancellation) is { Count: > 0 } on)
        {
            var (changed, lists) = (new HashSet<PublicPage>(moved?.Changed ?? []), new HashSet<PublicPage>());
            foreach (var entry in entries)
            {
                var change = await pages.ChangedAsync(entry, cancellation);
                changed.UnionWith(change.Pages);
                lists.UnionWith(change.Lists);
            }

            var robots = await settings.GetAsync<SearchEngineSettings>(cancellation);
            foreach (var (target, _) in on)
                await queue.AddAsync(target.Name, [.. (target.HasQuota ? changed : changed.Union(lists)).Where(page => !robots.Hides(page))], cancellation);
        }

        // Last: after a crash the same is found once more.
        if (moved is not null)
            await columns.StoreAsync(moved, cancellation);
    }

    private static bool IsOfColumns(ChangeEntry entry) => entry.Kind is "content.published" or "content.unpublished" or "content.removed"
        && entry.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(nameof(ContentChangeData.ContentType), out var type) && type.GetString() == "Taxonomy";
}
