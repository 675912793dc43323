namespace EGovCms.Portal.Home;

/// <summary>A block of the home page.</summary>
public sealed class HomeBlock
{
    public string Title { get; set; } = "";

    /// <summary><c>Main</c> (the wide column), <c>Side</c> (the narrow one) or <c>Full</c> (the whole width).</summary>
    public string Zone { get; set; } = HomeZone.Main;

    /// <summary>One of <see cref="HomeStyle"/>, or a module's.</summary>
    public string Style { get; set; } = HomeStyle.List;

    /// <summary>Paths of the columns whose entries it shows; with <c>Tabs</c>, a tab each.</summary>
    public IList<string> Columns { get; set; } = [];

    /// <summary>Entries a column, 1 to 30.</summary>
    public int Count { get; set; } = 8;
}
