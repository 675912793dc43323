namespace EGovCms.Theming.Caching;

/// <summary>Names of what a page can show. The forms are those of Orchard Core's cache dependencies, where it has one.</summary>
public static class PageTag
{
    /// <summary>Anything public: any item that is published, changed or withdrawn. The safe choice.</summary>
    public const string Content = "content";

    /// <summary>The other sites of the installation.</summary>
    public const string Platform = "platform";

    /// <summary>One content item, by its <c>ContentItemId</c>.</summary>
    public static string Item(string contentItemId) => "contentitemid:" + contentItemId;

    /// <summary>All public items of a type: one that comes, changes or goes.</summary>
    public static string Type(string contentType) => "contenttype:" + contentType;

    /// <summary>What stands in a column or under another term: an item that comes, changes or goes.</summary>
    public static string Term(string contentItemId) => "term:" + contentItemId;
}
