using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Data.Settings;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;

namespace EGovCms.Portal.Articles;

/// <summary>
/// Meta tags that the guide to building government sites (国办发〔2017〕47号) asks for: of the site on every page (the layout
/// writes them), of the column on its page and its articles, of the article on its own.
/// </summary>
internal sealed class GovernmentMeta(SiteClock clock)
{
    private const string HomeType = "首页";

    public static IList<KeyValuePair<string, string>> ForHome(SiteSettings site) =>
    [
        new("ColumnName", HomeType),
        new("ColumnDescription", site.Description),
        new("ColumnKeywords", site.Keywords),
        new("ColumnType", HomeType),
        new("description", site.Description),
        new("keywords", site.Keywords),
    ];

    public static IList<KeyValuePair<string, string>> For(Column column) =>
    [
        .. Column(column),
        new("description", column.Description),
        new("keywords", column.Keywords),
    ];

    public async ValueTask<IList<KeyValuePair<string, string>>> ForAsync(
        ContentItem item, PortalEntry entry, Column? column, string url, string image, SiteSettings site, CancellationToken cancellation)
    {
        var own = item.Content[item.ContentType];
        var description = entry.Summary;
        var source = Text(own?["Source"]?["Text"]);
        var keywords = Text(own?["Keywords"]?["Text"]);
        KeyValuePair<string, string>[] tags =
        [
            .. column is null ? [] : Column(column),
            new("ArticleTitle", item.DisplayText),
            new("PubDate", await clock.FormatAsync(item.PublishedUtc ?? item.CreatedUtc ?? default, cancellation)),
            new("ContentSource", source.Length > 0 ? source : site.Organizer),
            new("Keywords", keywords),
            new("Author", Text(own?["Writer"]?["Text"])),
            new("Description", description),
            new("Image", image),
            new("Url", url),
        ];
        return [.. tags.Where(tag => tag.Value.Length > 0)];
    }

    private static KeyValuePair<string, string>[] Column(Column column) =>
    [
        new("ColumnName", column.Title),
        new("ColumnDescription", column.Description),
        new("ColumnKeywords", column.Keywords),
        new("ColumnType", column.Type),
    ];

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "";
}
