using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using Lucene.Net.Documents;

namespace EGovCms.Search.Indexing;

/// <summary>
/// An item as a document: its properties, its body, each field of its parts as <c>Part.Field</c>, and all its texts together. Exact
/// values stand under the name and under <c>.keyword</c>.
/// </summary>
internal static class ItemDocument
{
    // Lucene refuses longer words; a value of that length is not asked for as a whole.
    private const int MaxExact = 4096;

    private static readonly string[] Bodies = ["HtmlBodyPart.Html", "MarkdownBodyPart.Markdown", "HtmlBodyPart.Body"];

    public static Document Create(ContentItem item)
    {
        var document = new Document
        {
            new StringField(FieldNames.ItemId, item.ContentItemId, Field.Store.YES),
            new StringField(FieldNames.VersionId, item.ContentItemVersionId, Field.Store.YES),
            new StringField(FieldNames.ContentType, item.ContentType, Field.Store.YES),
            new StringField(FieldNames.ContentType + ".keyword", item.ContentType, Field.Store.NO),
            new StringField(FieldNames.DisplayText + ".keyword", Cut(item.DisplayText), Field.Store.NO),
            new StringField(FieldNames.DisplayText + ".Normalized", Cut(item.DisplayText.ToLowerInvariant()), Field.Store.NO),
            new TextField(FieldNames.DisplayText + ".Analyzed", item.DisplayText, Field.Store.NO),
            new StringField(FieldNames.DisplayText, Cut(item.DisplayText), Field.Store.YES),
            new StringField(FieldNames.Of("Published"), "true", Field.Store.YES),
            new StringField(FieldNames.Of("Latest"), "true", Field.Store.YES),
            new StringField(FieldNames.Of("Owner"), Cut(item.Owner), Field.Store.YES),
            new StringField(FieldNames.Of("Author"), Cut(item.Author), Field.Store.YES),
            new TextField(FieldNames.FullText, item.DisplayText, Field.Store.NO),
        };
        AddDate(document, FieldNames.Of("CreatedUtc"), item.CreatedUtc);
        AddDate(document, FieldNames.Of("ModifiedUtc"), item.ModifiedUtc);
        AddDate(document, FieldNames.Of("PublishedUtc"), item.PublishedUtc);
        foreach (var (part, value) in item.Content)
        {
            if (value is JsonObject members)
                AddPart(document, part, members);
        }

        return document;
    }

    /// <summary>A date as it is compared: to the second, in UTC.</summary>
    public static string Date(DateTime utc) => utc.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static void AddDate(Document document, string name, DateTime? utc)
    {
        if (utc is { } value)
            document.Add(new StringField(name, Date(value), Field.Store.YES));
    }

    private static void AddPart(Document document, string part, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            var path = $"{part}.{name}";
            if (value is JsonValue text && text.TryGetValue<string>(out var body))
                AddText(document, path, body, analyzed: Bodies.Contains(path) || part is "TitlePart");
            else if (value is JsonObject field)
                AddField(document, path, field);
            else if (value is JsonArray inside)
                AddInside(document, inside);
        }
    }

    private static void AddField(Document document, string path, JsonObject field)
    {
        foreach (var (name, value) in field)
        {
            switch (value)
            {
                case JsonArray ids when name == "TermContentItemIds" || name == "ContentItemIds" || name == "Values":
                    foreach (var id in ids.OfType<JsonValue>())
                        AddExact(document, path, id.ToString());
                    break;
                case JsonValue text when text.TryGetValue<string>(out var read) && (name is "Text" or "Html" or "Markdown"):
                    AddText(document, path, read, analyzed: true);
                    break;
                case JsonValue text when text.TryGetValue<string>(out var read) && name == "Value":
                    AddExact(document, path, DateTime.TryParse(read, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date) ? Date(date) : read);
                    break;
                case JsonValue number when number.TryGetValue<double>(out var read):
                    document.Add(new DoubleField(path, read, Field.Store.YES));
                    break;
                case JsonValue truth when truth.TryGetValue<bool>(out var read):
                    AddExact(document, path, read ? "true" : "false");
                    break;
            }
        }
    }

    /// <summary>Items inside the item (widgets, terms): their texts belong to it.</summary>
    private static void AddInside(Document document, JsonArray items)
    {
        foreach (var item in items.OfType<JsonObject>())
        {
            foreach (var (_, value) in item)
            {
                if (value is JsonObject part)
                    AddInside(document, part);
            }
        }
    }

    private static void AddInside(Document document, JsonObject part)
    {
        foreach (var (name, value) in part)
        {
            if (value is JsonValue text && name is "Html" or "Markdown" or "Text" or "Title" && value is JsonValue words && words.TryGetValue<string>(out var read))
                document.Add(new TextField(FieldNames.FullText, PlainText.Of(read), Field.Store.NO));
            else if (value is JsonObject inner)
                AddInside(document, inner);
            else if (value is JsonArray items)
                AddInside(document, items);
        }
    }

    private static void AddText(Document document, string path, string text, bool analyzed)
    {
        if (!analyzed)
        {
            AddExact(document, path, text);
            return;
        }

        var plain = PlainText.Of(text);
        document.Add(new TextField(path, plain, Field.Store.NO));
        document.Add(new StringField(path + ".keyword", Cut(text), Field.Store.NO));
        document.Add(new TextField(FieldNames.FullText, plain, Field.Store.NO));
        if (Bodies.Contains(path))
            document.Add(new TextField(FieldNames.Body, plain, Field.Store.NO));
    }

    private static void AddExact(Document document, string path, string value)
    {
        document.Add(new StringField(path, Cut(value), Field.Store.NO));
        document.Add(new StringField(path + ".keyword", Cut(value), Field.Store.NO));
    }

    private static string Cut(string value) => value.Length <= MaxExact ? value : value[..MaxExact];
}
