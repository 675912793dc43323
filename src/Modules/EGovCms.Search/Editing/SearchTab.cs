namespace EGovCms.Search.Editing;

/// <summary>A page of the search's administration. Features add those that they have.</summary>
/// <param name="Name">The key of its text is this after <c>Admin_Tab_</c>.</param>
/// <param name="Href">Where it is.</param>
public sealed record SearchTab(string Name, string Href)
{
    /// <summary>What was asked.</summary>
    public static SearchTab Log { get; } = new("log", "~/Admin/Search");

    /// <summary>The city's own words.</summary>
    public static SearchTab Words { get; } = new("words", "~/Admin/Search/Words");

    /// <summary>What comes first.</summary>
    public static SearchTab Answers { get; } = new("answers", "~/Admin/Search/Answers");
}
