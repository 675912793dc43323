using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;

namespace EGovCms.Contents.Admin.List;

/// <summary>Reads a page of the list of contents.</summary>
internal sealed class ContentListReader(IContentDefinitions definitions, IContentQueries queries, IContentItems items)
{
    private const int PageSize = 20;

    public async Task<ContentListModel> ReadAsync(ContentListFilter filter, CancellationToken cancellation)
    {
        var listable = (await definitions.ListTypesAsync(cancellation))
            .Where(type => type.GetSettings<ContentTypeSettings>().Listable)
            .OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)
            .ToList();
        var types = listable.Where(type => filter.Type.Length == 0 || string.Equals(type.Name, filter.Type, StringComparison.OrdinalIgnoreCase)).ToList();
        if (types.Count == 0)
            return new ContentListModel(filter, listable, [], null, 0);

        var query = new ContentQuery
        {
            Types = [.. types.Select(type => type.Name)],
            Status = filter.Status,
            Text = filter.Text.Length > 0 ? filter.Text : null,
            Order = ContentOrder.Modified,
            After = filter.Trail is [.., var key] ? key : null,
            Take = PageSize,
        };
        var page = await queries.ListAsync(query, cancellation);
        var published = await PublishedAsync(page.Items, cancellation);
        var total = await queries.CountAsync(query with { After = null }, cancellation: cancellation);
        var rows = page.Items.Select(item => new ContentListRow(item, Name(item.ContentType), State(item, published))).ToList();
        return new ContentListModel(filter, listable, rows, page.Next, total);

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
