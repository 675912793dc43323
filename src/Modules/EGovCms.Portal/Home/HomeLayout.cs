namespace EGovCms.Portal.Home;

/// <summary>Arranges blocks in rows, in the order the webmaster gave them.</summary>
internal static class HomeLayout
{
    /// <summary>
    /// Full blocks are rows of their own. What stands between two of them is a row of a wide and a narrow column; narrow
    /// blocks without a wide one beside them wait for the next wide one, or share the last row among themselves.
    /// </summary>
    public static IReadOnlyList<HomeRow> Arrange(IEnumerable<(HomeBlock Block, BlockView View)> blocks)
    {
        var rows = new List<HomeRow>();
        List<BlockView> main = [], side = [];
        foreach (var (block, view) in blocks)
        {
            switch (block.Zone)
            {
                case HomeZone.Full:
                    Flush(rows, ref main, ref side);
                    rows.Add(new(view, [], [], IsBand(view)));
                    break;
                case HomeZone.Side:
                    side.Add(view);
                    break;
                default:
                    main.Add(view);
                    break;
            }
        }

        if (main.Count == 0)
            (main, side) = ([.. side.Where((_, at) => at % 2 == 0)], [.. side.Where((_, at) => at % 2 == 1)]);
        Flush(rows, ref main, ref side);
        return rows;
    }

    private static void Flush(List<HomeRow> rows, ref List<BlockView> main, ref List<BlockView> side)
    {
        if (main.Count == 0)
            return;
        rows.Add(new(null, main, side, false));
        (main, side) = ([], []);
    }

    private static bool IsBand(BlockView block) => block.Style is HomeStyle.Services or HomeStyle.Bodies;
}
