using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;

namespace EGovCms.Portal.Home;

/// <summary>
/// Everything that a home page needs, as slices to be read at once. Columns that do not exist (any more) are left out, so
/// that removing a column never breaks the home page.
/// </summary>
internal sealed class HomePlan
{
    private const int MaxSlides = 6;
    private const int MaxNotices = 3;
    private const int MaxCount = 30;
    private const int MaxBlocks = 40;
    private const int MaxColumns = 8;

    private readonly List<EntrySlice> _slices = [];

    public HomePlan(HomePagePart part, ColumnTree tree)
    {
        HeadlineColumn = tree.FindPath(part.Headline?.Column);
        NoticeColumn = tree.FindPath(part.Notice?.Column);
        if (HeadlineColumn is not null)
            Headline = Add(new() { Terms = HeadlineColumn.Ids, Except = EntryTypes.Links, TopFirst = true, Take = 1 });
        if (part.Carousel)
            Slides = Add(new() { Types = ["Slide"], Take = MaxSlides });
        if (NoticeColumn is not null)
            Notices = Add(new() { Terms = NoticeColumn.Ids, Except = EntryTypes.Links, Take = MaxNotices });
        Blocks = [.. part.Blocks.Take(MaxBlocks).Select(block => new PlannedBlock(block, [.. Panels(block, tree)]))];
    }

    public IReadOnlyList<EntrySlice> Slices => _slices;

    public Column? HeadlineColumn { get; }

    public Column? NoticeColumn { get; }

    /// <summary>Index of its slice.</summary>
    public int? Headline { get; }

    public int? Slides { get; }

    public int? Notices { get; }

    public IReadOnlyList<PlannedBlock> Blocks { get; }

    private IEnumerable<PlannedPanel> Panels(HomeBlock block, ColumnTree tree)
    {
        foreach (var path in block.Columns.Take(MaxColumns))
        {
            if (tree.FindPath(path) is { } column)
                yield return new(column, Add(Slice(block, column)));
        }
    }

    private static EntrySlice Slice(HomeBlock block, Column column)
    {
        var slice = new EntrySlice { Terms = column.Ids, Take = Math.Clamp(block.Count, 1, MaxCount) };
        return block.Style switch
        {
            HomeStyle.Services => slice with { Types = ["ServiceEntry", "UpcomingService"] },
            HomeStyle.Leaders => slice with { Types = ["Leader"] },
            _ => slice with { Except = EntryTypes.Links },
        };
    }

    private int Add(EntrySlice slice)
    {
        _slices.Add(slice);
        return _slices.Count - 1;
    }
}

/// <summary>A block and the columns it shows.</summary>
internal sealed record PlannedBlock(HomeBlock Block, IReadOnlyList<PlannedPanel> Panels);

/// <summary>A column and the index of the slice that reads it.</summary>
internal sealed record PlannedPanel(Column Column, int Slice);
