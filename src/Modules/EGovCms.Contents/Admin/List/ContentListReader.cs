using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Contents.Abstractions.Lists;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Admin.List;

/// <summary>Reads a page of the list of contents.</summary>
internal sealed class ContentListReader(IContentDefinitions definitions, IContentQueries queries, IContentItems items, IEnumerable<IContentListFilter> filters)
{
    private const int PageSize = 20;

    public async Task<ContentListModel> ReadAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var offered = new List<OfferedFilter>();
        foreach (var each in filters)
        {
            if (await each.ChoicesAsync(cancellation) is { Count: > 0 } choices)
                offered.Add(new(each.Name, each.Label, each.All, choices));
        }

        return await ReadAsync(ContentListFilter.From(asked, offered.Select(each => each.Name)), offered, cancellation);
    }

    /// <summary>The first page of all contents.</summary>
    public Task<ContentListModel> ReadAsync(CancellationToken cancellation) =>
        ReadAsync(new ContentListFilter("", ContentStatus.Latest, "", new Dictionary<string, string>(), []), [], cancellation);

    private async Task<ContentListModel> ReadAsync(ContentListFilter filter, IReadOnlyList<OfferedFilter> offered, CancellationToken cancellation)
    {
        var listable = (await definitions.ListTypesAsync(cancellation))
            .Where(type => type.GetSettings<ContentTypeSettings>().Listable)
            .OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)
            .ToList();
        var types = listable.Where(type => filter.Type.Length == 0 || string.Equals(type.Name, filter.Type, StringComparison.OrdinalIgnoreCase)).ToList();
        if (types.Count == 0)
            return new ContentListModel(filter, listable, offered, [], null, 0);

        var query = new ContentQuery
        {
            Types = [.. types.Select(type => type.Name)],
            Status = filter.Status,
            Text = filter.Text.Length > 0 ? filter.Text : null,
            Within = [.. filters.Where(each => filter.Narrowed.ContainsKey(each.Name)).Select(each => each.ItemIds(filter.Narrowed[each.Name]))],
            Order = ContentOrder.Modified,
            After = filter.Trail is [.., var key] ? key : null,
            Take = PageSize,
        };
        var page = await queries.ListAsync(query, cancellation);
        var published = await PublishedAsync(page.Items, cancellation);
        var total = await queries.CountAsync(query with { After = null }, cancellation: cancellation);
        var rows = page.Items.Select(item => new ContentListRow(item, Name(item.ContentType), State(item, published))).ToList();
        return new ContentListModel(filter, listable, offered, rows, page.Next, total);

        string Name(string type) => listable.Find(known => string.Equals(known.Name, type, StringComparison.OrdinalIgnoreCase))?.DisplayName ?? type;
    }

    // Drafts whose item has a published version beside them.
    private async Task<HashSet<string>> PublishedAsync(IEnumerable<ContentItem> listed, CancellationToken cancellation)
    {
        var drafts = listed.Where(item => !item.Published).Select(item => item.ContentItemId).ToList();
        if (drafts.Count == 0)
            return [];
        var published = await items.GetManyAsync(drafts, VersionOption.Published, cancellation);
        return [.. published.Select(item => item.ContentItemId)];
    }

    private static ContentState State(ContentItem item, HashSet<string> published) =>
        item.Published ? item.Latest ? ContentState.Published : ContentState.PublishedWithDraft
        : published.Contains(item.ContentItemId) ? ContentState.PublishedWithDraft
        : ContentState.Draft;
}
