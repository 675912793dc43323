using EGovCms.Portal.Entries;
using EGovCms.Theming.Shapes;

namespace EGovCms.Portal.Home;

/// <summary>A home page as templates see it.</summary>
internal sealed record HomeView
{
    public EntryView? Headline { get; init; }

    public IReadOnlyList<EntryView> Slides { get; init; } = [];

    public string NoticeTitle { get; init; } = "";

    public string NoticeUrl { get; init; } = "";

    public IReadOnlyList<EntryView> Notices { get; init; } = [];

    /// <summary>The block beside the carousel.</summary>
    public BlockView? Feature { get; init; }

    public IReadOnlyList<HomeRow> Rows { get; init; } = [];

    /// <summary>What it shows, for a page that is kept.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>A row of the page: one block of full width, or blocks in a wide and a narrow column. A band is set off by a background.</summary>
internal sealed record HomeRow(BlockView? Full, IReadOnlyList<BlockView> Main, IReadOnlyList<BlockView> Side, bool Band);

/// <summary>A block, by an id of its own in the page. With a lead, its first entry is shown with its summary.</summary>
internal sealed record BlockView(string Id, string Title, string Style, bool Lead, IReadOnlyList<PanelView> Panels)
{
    /// <summary>How many entries the webmaster wants.</summary>
    public int Count { get; init; }

    /// <summary>What a module shows in it; null for a block of columns.</summary>
    public Shape? Body { get; init; }
}

/// <summary>Entries of one column in a block.</summary>
internal sealed record PanelView(string Title, string Url, IReadOnlyList<EntryView> Items);
