using System.Text.Json;
using EGovCms.Content.Items;

namespace EGovCms.Content.Storage;

/// <summary>Between rows and items.</summary>
internal static class ContentRows
{
    public static ContentItem ToItem(ContentItemRow row) => new()
    {
        ContentItemId = row.ContentItemId,
        ContentItemVersionId = row.ContentItemVersionId,
        ContentType = row.ContentType,
        DisplayText = row.DisplayText,
        Latest = row.Latest,
        Published = row.Published,
        CreatedUtc = row.CreatedUtc,
        ModifiedUtc = row.ModifiedUtc,
        PublishedUtc = row.PublishedUtc,
        Owner = row.Owner,
        Author = row.Author,
        Revision = row.Revision,
        Content = ContentJson.ReadObject(row.Document),
    };

    public static ContentItemRow ToRow(ContentItem item)
    {
        var row = new ContentItemRow
        {
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = item.ContentItemVersionId,
            ContentType = item.ContentType,
        };
        Copy(item, row);
        return row;
    }

    public static void Copy(ContentItem item, ContentItemRow row)
    {
        row.DisplayText = item.DisplayText;
        row.Latest = item.Latest;
        row.Published = item.Published;
        row.CreatedUtc = item.CreatedUtc!.Value;
        row.ModifiedUtc = item.ModifiedUtc!.Value;
        row.PublishedUtc = item.PublishedUtc;
        row.Owner = item.Owner;
        row.Author = item.Author;
        row.Revision = item.Revision;
        row.Document = JsonSerializer.Serialize(item.Content, ContentJson.Options);
    }
}
