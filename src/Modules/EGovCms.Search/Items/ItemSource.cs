using System.Text.Json;
using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Data.Settings;
using EGovCms.Media.Abstractions;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Files;
using EGovCms.Taxonomies.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Search.Items;

/// <summary>Public items of content that have a page: articles, leaders, services; and columns, as the pages that they are.</summary>
internal sealed class ItemSource(TenantDb db, IColumns columns, ISettingsStore settings, AttachedFiles files) : ISearchSource
{
    private const int BatchSize = 200;
    private static readonly string[] Kinds = ["content.published", "content.unpublished", "content.removed"];

    public string Name => "items";

    public int Version => 4;

    public IEnumerable<string> ConcernedBy(ChangeEntry entry) => Kinds.Contains(entry.Kind) ? [entry.Subject] : [];

    public async ValueTask<IReadOnlyCollection<string>> FindConcernedAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation) =>
        await files.ItemsWithAsync([.. entries.Where(entry => entry.Kind == MediaChanges.Changed).Select(entry => entry.Subject)], cancellation);

    // Columns stand in the item of their tree, and their names in documents; the site's languages stand in addresses.
    public bool ConcernsAll(ChangeEntry entry) =>
        (entry.Kind == "settings.changed" && entry.Subject == nameof(SiteSettings))
        || (Kinds.Contains(entry.Kind) && entry.Data is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(nameof(ContentChangeData.ContentType), out var type) && type.GetString() == ItemDocuments.Tree);

    public async Task<IReadOnlyList<SearchDocument>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var tree = await columns.GetAsync(cancellation);
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var rows = await Published.Where(row => ids.Contains(row.ContentItemId)).ToListAsync(cancellation);
        var own = ids.Select(tree.Find).OfType<Column>().Where(ItemDocuments.HasPage).Select(column => ItemDocuments.Of(column, site));
        return [.. await DocumentsAsync(ids, rows, tree, site, cancellation), .. own];
    }

    public async IAsyncEnumerable<SearchDocument> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var tree = await columns.GetAsync(cancellation);
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        foreach (var column in tree.All.Where(ItemDocuments.HasPage))
            yield return ItemDocuments.Of(column, site);
        for (long after = 0; ;)
        {
            var rows = await Published.Where(row => row.Id > after).OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellation);
            foreach (var document in await DocumentsAsync([.. rows.Select(row => row.ContentItemId)], rows, tree, site, cancellation))
                yield return document;
            if (rows.Count < BatchSize)
                yield break;
            after = rows[^1].Id;
        }
    }

    private async Task<List<SearchDocument>> DocumentsAsync(IReadOnlyCollection<string> ids, List<ContentItemRow> rows, ColumnTree tree, SiteSettings site, CancellationToken cancellation)
    {
        var items = rows.ConvertAll(row => row.ToItem());
        var texts = await files.ReadAsync(ids, items, cancellation);
        return [.. items.Select(item => ItemDocuments.Of(item, tree, site)).OfType<SearchDocument>().Select(document => document with { Attachments = texts.GetValueOrDefault(document.Id, "") })];
    }

    private IQueryable<ContentItemRow> Published => db.Set<ContentItemRow>().AsNoTracking().Where(row => row.Published);
}
