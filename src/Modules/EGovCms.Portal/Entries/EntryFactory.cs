using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Languages;

namespace EGovCms.Portal.Entries;

/// <summary>Makes an item's entries from its JSON, by the names that the content types of a site agree on.</summary>
internal static class EntryFactory
{
    /// <summary>The longest summary, in characters.</summary>
    public const int SummaryLength = 120;

    /// <summary>The site's scaffolding is not listed anywhere.</summary>
    private static readonly HashSet<string> Scaffolding = ["Taxonomy", "Column", "Menu", "LinkMenuItem", "HomePage"];

    /// <summary>One entry for each of the item's columns, or a single one without; none when there is nothing to lead to.</summary>
    public static IReadOnlyList<PortalEntry> From(ContentItem item)
    {
        if (Scaffolding.Contains(item.ContentType))
            return [];
        var own = item.Content[item.ContentType] as JsonObject;
        var url = Url(item, own);
        if (url.Length == 0)
            return [];
        var terms = TermIds(own);
        return [.. terms.Select((term, index) => Entry(item, own, url, term, index == 0))];
    }

    private static PortalEntry Entry(ContentItem item, JsonObject? own, string url, string termId, bool isPrimary)
    {
        var body = Text(item.Content["HtmlBodyPart"], "Html");
        var summary = First(Field(own, "Summary"), Field(own, "Description"), Field(own, "Duties"), Field(own, "Caption"));
        var language = ItemLanguage.Of(item);
        var image = own?["Cover"] ?? own?["Portrait"] ?? own?["Image"];
        return new()
        {
            VersionId = item.ContentItemVersionId,
            ItemId = item.ContentItemId,
            ContentType = item.ContentType,
            TermId = termId,
            Culture = language.Culture,
            LocalizationSet = language.Set,
            IsPrimary = isPrimary,
            Weight = -Order(own),
            IsTop = own?["Top"]?["Value"] is JsonValue top && top.GetValueKind() == JsonValueKind.True,
            PublishedUtc = item.PublishedUtc ?? item.CreatedUtc ?? default,
            ChangedUtc = item.ModifiedUtc ?? item.PublishedUtc,
            Title = item.DisplayText,
            Url = url,
            Summary = PlainText.Cut(summary.Length > 0 ? summary : PlainText.From(body, SummaryLength), SummaryLength),
            Image = FirstOf(image?["Paths"]),
            ImageAlt = FirstOf(image?["MediaTexts"]),
            Icon = Field(own, "Icon"),
            Number = Field(own, "DocumentNumber"),
        };
    }

    private static string Url(ContentItem item, JsonObject? own)
    {
        var link = Text(own?["Link"], "Url");
        if (link.Length > 0)
            return link;
        var path = Text(item.Content["AutoroutePart"], "Path");
        return path.Length > 0 ? "~/" + path.TrimStart('/') : "";
    }

    private static string[] TermIds(JsonObject? own) =>
        own?["Column"]?["TermContentItemIds"] is JsonArray { Count: > 0 } ids
            ? [.. ids.Select(id => id?.GetValue<string>() ?? "").Where(id => id.Length > 0).Distinct().DefaultIfEmpty("")]
            : [""];

    private static int Order(JsonObject? own) =>
        own?["Order"]?["Value"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var order)
            ? (int)Math.Clamp(order, int.MinValue, int.MaxValue)
            : 0;

    private static string Field(JsonObject? own, string name) => Text(own?[name], "Text");

    private static string Text(JsonNode? node, string member) =>
        node is JsonObject json && json[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Trim() : "";

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
                return text;
        }

        return "";
    }

    private static string FirstOf(JsonNode? texts) =>
        texts is JsonArray { Count: > 0 } array && array[0] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";
}
