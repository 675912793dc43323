using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data.Settings;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Indexing;
using EGovCms.Taxonomies.Abstractions;

namespace EGovCms.Search.Items;

/// <summary>Makes documents of items, by the names that the content types of a site agree on.</summary>
internal static class ItemDocuments
{
    /// <summary>The item in which columns stand.</summary>
    public const string Tree = "Taxonomy";

    private const int LongestBody = 200_000;

    // What stands in a column says more than the list of it, where both fit.
    private const double ColumnAuthority = 0.7;

    /// <summary>The site's scaffolding, and terms, which come as columns.</summary>
    private static readonly HashSet<string> Scaffolding = [Tree, "Column", "Menu", "LinkMenuItem", "HomePage", "Slide", "FriendlyLink"];

    private static readonly (string Part, string Member)[] Bodies = [("HtmlBodyPart", "Html"), ("MarkdownBodyPart", "Markdown")];
    private static readonly string[] Told = ["Subtitle", "Summary", "Description", "Duties", "Caption"];
    private static readonly string[] Given = ["Keywords", "DocumentNumber", "Number", "Source", "Publisher"];

    /// <summary>The item's document; null when it has no page.</summary>
    public static SearchDocument? Of(ContentItem item, ColumnTree columns, SiteSettings site)
    {
        var own = item.Content[item.ContentType] as JsonObject;
        var culture = ItemLanguage.Of(item).Culture;
        var url = Url(item, own, culture, site);
        if (Scaffolding.Contains(item.ContentType) || url.Length == 0 || item.DisplayText.Length == 0)
            return null;
        var column = own?["Column"]?["TermContentItemIds"] is JsonArray { Count: > 0 } terms && terms[0] is JsonValue term && term.GetValueKind() == JsonValueKind.String
            ? columns.Find(term.GetValue<string>()) : null;
        var body = string.Join('\n', Told.Select(name => Text(own?[name], "Text")).Concat(Bodies.Select(part => Text(item.Content[part.Part], part.Member))).Where(text => text.Length > 0).Select(PlainText.Of));
        return new SearchDocument
        {
            Id = item.ContentItemId,
            Kind = item.ContentType,
            Title = item.DisplayText,
            Url = url,
            Culture = culture,
            Keywords = string.Join(' ', Given.Select(name => Text(own?[name], "Text")).Where(text => text.Length > 0)),
            Body = body.Length > LongestBody ? body[..LongestBody] : body,
            ColumnId = column?.Id ?? "",
            ColumnName = column?.Title ?? "",
            PublishedUtc = item.PublishedUtc ?? item.CreatedUtc ?? default,
        };
    }

    /// <summary>A column whose page people may look for.</summary>
    public static bool HasPage(Column column) => column.Path.Length > 0 && column.Title.Length > 0;

    public static SearchDocument Of(Column column, SiteSettings site) => new()
    {
        Id = column.Id,
        Kind = "Column",
        Title = column.Title,
        Url = Path(column.Path, column.Culture, site),
        Culture = column.Culture,
        Keywords = string.Join(' ', column.Way.SkipLast(1).Select(above => above.Title)),
        Body = PlainText.Of(Text(column.Item.Content[column.ContentType]?["Description"], "Text")),
        ColumnId = column.Id,
        ColumnName = column.Title,
        PublishedUtc = column.Item.PublishedUtc ?? column.Item.CreatedUtc ?? default,
        Authority = ColumnAuthority,
    };

    private static string Url(ContentItem item, JsonObject? own, string culture, SiteSettings site)
    {
        var link = Text(own?["Link"], "Url");
        if (link.Length > 0)
            return link;
        var path = Text(item.Content["AutoroutePart"], "Path");
        return path.Length > 0 ? Path(path, culture, site) : "";
    }

    // Pages in another language than the site's first stand below its name.
    private static string Path(string path, string culture, SiteSettings site)
    {
        var language = site.Languages.Skip(1).FirstOrDefault(name => name.Equals(culture, StringComparison.OrdinalIgnoreCase));
        return (language is null ? "~/" : $"~/{language.ToLowerInvariant()}/") + path.TrimStart('/');
    }

    private static string Text(JsonNode? node, string member) =>
        node is JsonObject json && json[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Trim() : "";
}
