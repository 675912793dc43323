namespace EGovCms.Portal.Home;

/// <summary>How a block shows its entries.</summary>
public static class HomeStyle
{
    public const string Tabs = nameof(Tabs);

    public const string List = nameof(List);

    public const string Pictures = nameof(Pictures);

    public const string Documents = nameof(Documents);

    public const string Leaders = nameof(Leaders);

    public const string Services = nameof(Services);

    /// <summary>The sites of the installation.</summary>
    public const string Bodies = nameof(Bodies);

    /// <summary>Whether a block of the style shows columns; those of modules show what is theirs.</summary>
    public static bool ShowsColumns(string style) => style != Bodies && All.Contains(style);

    public static IReadOnlyList<string> All { get; } = [Tabs, List, Pictures, Documents, Leaders, Services, Bodies];
}
