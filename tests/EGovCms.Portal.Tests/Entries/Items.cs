using System.Text.Json;
using EGovCms.Content.Items;

namespace EGovCms.Portal.Tests.Entries;

/// <summary>Items as recipes hold them.</summary>
internal static class Items
{
    public static ContentItem Read(string json) => JsonSerializer.Deserialize<ContentItem>(json, ContentJson.Options)!;

    public static ContentItem Article(string id, string title, string column, string published, bool top = false, string summary = "", string body = "") => Read(
        $$"""
        {
          "ContentItemId": "{{id}}", "ContentItemVersionId": "v{{id}}", "ContentType": "Article", "DisplayText": "{{title}}", "Latest": true, "Published": true,
          "PublishedUtc": "{{published}}T00:00:00Z", "CreatedUtc": "{{published}}T00:00:00Z",
          "TitlePart": { "Title": "{{title}}" }, "AutoroutePart": { "Path": "news/{{id}}" }, "HtmlBodyPart": { "Html": "<p>{{body}}</p>" },
          "Article": {
            "Column": { "TaxonomyContentItemId": "t", "TermContentItemIds": ["{{column}}"] }, "Summary": { "Text": "{{summary}}" },
            "Top": { "Value": {{(top ? "true" : "false")}} }, "Cover": { "Paths": ["a.webp"], "MediaTexts": ["山"] }, "DocumentNumber": { "Text": "市府发〔2005〕1号" }
          }
        }
        """);
}
