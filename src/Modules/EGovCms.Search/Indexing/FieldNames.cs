namespace EGovCms.Search.Indexing;

/// <summary>Orchard Core's names of what an index knows of an item.</summary>
internal static class FieldNames
{
    public const string ItemId = "ContentItemId";
    public const string VersionId = "ContentItemVersionId";
    public const string FullText = "Content.ContentItem.FullText";
    public const string Body = "Content.BodyAspect.Body";
    public const string DisplayText = "Content.ContentItem.DisplayText";
    public const string ContentType = "Content.ContentItem.ContentType";

    /// <summary>A property of the item itself.</summary>
    public static string Of(string property) => "Content.ContentItem." + property;
}
