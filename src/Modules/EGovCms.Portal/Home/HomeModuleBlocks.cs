using EGovCms.Portal.Abstractions;

namespace EGovCms.Portal.Home;

/// <summary>Puts into a home page what its blocks of modules' styles show. Not kept with the rest: modules have changes of their own.</summary>
internal sealed class HomeModuleBlocks(IEnumerable<IHomeBlock> modules)
{
    private const int MaxCount = 30;

    public bool Knows(string style) => Find(style) is not null;

    public async ValueTask<HomeView> FillAsync(HomeView home, CancellationToken cancellation)
    {
        if (!home.Rows.SelectMany(Blocks).Any(block => Knows(block.Style)))
            return home;
        var rows = new List<HomeRow>();
        foreach (var row in home.Rows)
        {
            var filled = row with
            {
                Full = row.Full is null ? null : await FillAsync(row.Full, cancellation),
                Main = await FillAsync(row.Main, cancellation),
                Side = await FillAsync(row.Side, cancellation),
            };
            if (Blocks(filled).Any())
                rows.Add(filled);
        }

        return home with { Rows = rows };
    }

    private async ValueTask<IReadOnlyList<BlockView>> FillAsync(IReadOnlyList<BlockView> blocks, CancellationToken cancellation)
    {
        var filled = new List<BlockView>();
        foreach (var block in blocks)
        {
            if (await FillAsync(block, cancellation) is { } shown)
                filled.Add(shown);
        }

        return filled;
    }

    private async ValueTask<BlockView?> FillAsync(BlockView block, CancellationToken cancellation)
    {
        if (Find(block.Style) is not { } module)
            return block;
        return await module.ReadAsync(Math.Clamp(block.Count, 1, MaxCount), cancellation) is { } content
            ? block with { Body = content.Body, Panels = [new PanelView(content.MoreOf, content.MoreUrl, [])] }
            : null;
    }

    private IHomeBlock? Find(string style) => modules.LastOrDefault(module => module.Style == style);

    private static IEnumerable<BlockView> Blocks(HomeRow row) => row.Full is null ? row.Main.Concat(row.Side) : [row.Full];
}
