namespace EGovCms.Theming.Pages;

/// <summary>
/// What a public page is about, for whoever notes outside the tenant that it was shown. Set as an HTTP feature while the page is made; it stays with a kept page
/// and is an HTTP feature of each request that the page answers.
/// </summary>
public sealed class PageSubject
{
    /// <summary>The page's own address inside the tenant, with a slash before it.</summary>
    public string Path { get; init; } = "";

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>The content item that it shows, or empty.</summary>
    public string ContentItemId { get; init; } = "";

    /// <summary>The column that it stands in or is, or empty.</summary>
    public string ColumnId { get; init; } = "";

    /// <summary>The column's name with those above it.</summary>
    public string ColumnName { get; init; } = "";

    /// <summary>The column's address inside the tenant.</summary>
    public string ColumnPath { get; init; } = "";
}
