using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Data.Settings;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;

namespace EGovCms.Portal.Articles;

/// <summary>Gives an item's page the way to it, the columns beside it, its neighbours, attachments and meta tags.</summary>
internal sealed class ArticleContributor(EntryQueries entries, ColumnTrees trees, Trail trail, GovernmentMeta meta, ISettingsStore settings)
    : IContentPageContributor
{
    public bool TellsDependencies => true;

    public async ValueTask ContributeAsync(ContentPageContext context)
    {
        var item = context.Item;
        // From the item itself, so that the preview of a draft shows what its page will show.
        if (EntryFactory.From(item) is not [var entry, ..])
            return;
        var cancellation = context.Http.RequestAborted;
        var column = (await trees.GetAsync(cancellation)).Find(entry.TermId);
        await SurroundAsync(context, entry, column, cancellation);

        foreach (var step in trail.To(column, item.DisplayText))
            context.Breadcrumbs.Add(step);
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        foreach (var tag in await meta.ForAsync(item, entry, column, Links.Absolute(context.Http, entry.Url), Picture(context, entry), site, cancellation))
            context.Meta.Add(tag);
        context.Canonical ??= entry.Url;
    }

    private async Task SurroundAsync(ContentPageContext context, PortalEntry entry, Column? column, CancellationToken cancellation)
    {
        var shape = context.Shape;
        shape["Url"] = Links.Absolute(context.Http, entry.Url);
        shape["Attachments"] = Attachments(context.Item);
        if (column is not null)
            shape["Side"] = ColumnSide.From(column);
        if (entry.ContentType != "Article")
            return;
        var around = await Surroundings.ReadAsync(entries, entry, cancellation);
        (shape["Previous"], shape["Next"], shape["Related"]) = (around.Previous, around.Next, around.Related);
    }

    private static List<Attachment> Attachments(ContentItem item)
    {
        if (item.Content[item.ContentType]?["Attachments"]?["Paths"] is not JsonArray paths)
            return [];
        var names = item.Content[item.ContentType]?["Attachments"]?["MediaTexts"] as JsonArray;
        return [.. paths.Select((path, at) => Attachment.From((string?)path ?? "", names is not null && at < names.Count ? (string?)names[at] : null))];
    }

    private static string Picture(ContentPageContext context, PortalEntry entry) =>
        entry.Image.Length == 0 ? "" : Links.Absolute(context.Http, "~/media/" + Uri.EscapeDataString(entry.Image).Replace("%2F", "/", StringComparison.Ordinal));
}
