using System.Globalization;
using EGovCms.Content.Caching;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Home;

/// <summary>Makes the home page's view: one round trip for all its blocks, and none until the content changes.</summary>
internal sealed class HomeAssembler(EntryQueries entries, ColumnTrees trees, HomeModuleBlocks modules, SnapshotCache<HomeViews> cache, PendingChanges pending, PageDependencies dependencies, IHttpContextAccessor http)
{
    /// <summary>The view of the version's part.</summary>
    public async ValueTask<HomeView> GetAsync(string versionId, HomePagePart part, CancellationToken cancellation)
    {
        var views = await pending.ReadAsync(cache, _ => Task.FromResult(new HomeViews()), cancellation);
        var key = (versionId, RequestLanguage.Of(http.HttpContext)?.Content ?? "");
        if (!views.ByVersion.TryGetValue(key, out var view))
            view = views.ByVersion.GetOrAdd(key, await AssembleAsync(part, cancellation));
        dependencies.Add(view.Tags);
        return await modules.FillAsync(view, cancellation);
    }

    private async Task<HomeView> AssembleAsync(HomePagePart part, CancellationToken cancellation)
    {
        var plan = new HomePlan(part, await trees.GetAsync(cancellation));
        var lists = await entries.ReadAsync(plan.Slices, cancellation);
        var blocks = plan.Blocks
            .Select((planned, index) => (planned.Block, View: View(planned, index, lists)))
            .Where(pair => pair.View.Style == HomeStyle.Bodies || modules.Knows(pair.View.Style) || pair.View.Panels.Any(panel => panel.Items.Count > 0))
            .ToList();
        var slides = EntryView.From(List(plan.Slides, lists));
        var feature = slides.Count > 0 && blocks.FindIndex(IsFeature) is >= 0 and var at ? blocks[at].View : null;
        var headline = List(plan.Headline, lists) is [var top, ..] ? EntryView.From(top) : null;
        return new()
        {
            Headline = headline,
            Slides = slides,
            NoticeTitle = plan.NoticeColumn?.Title ?? "",
            NoticeUrl = plan.NoticeColumn?.Url ?? "",
            Notices = EntryView.From(List(plan.Notices, lists)),
            Feature = feature is null ? null : Beside(feature, headline),
            Tags = [.. plan.Slices.SelectMany(slice => slice.Tags).Append(PageTag.Type("Taxonomy")).Distinct()],
            Rows = HomeLayout.Arrange(blocks.Where(pair => pair.View != feature)),
        };
    }

    /// <summary>The first wide list of news stands beside the pictures.</summary>
    private static bool IsFeature((HomeBlock Block, BlockView View) pair) =>
        pair.Block.Zone == HomeZone.Main && pair.Block.Style is HomeStyle.Tabs or HomeStyle.List;

    /// <summary>What the headline says is not said again right below it, unless there is nothing else.</summary>
    private static BlockView Beside(BlockView feature, EntryView? headline) => feature with
    {
        Lead = true,
        Panels = [.. feature.Panels.Select(panel => panel.Items.Any(item => item.Url != headline?.Url)
            ? panel with { Items = [.. panel.Items.Where(item => item.Url != headline?.Url)] }
            : panel)],
    };

    private static BlockView View(PlannedBlock planned, int index, IReadOnlyList<IReadOnlyList<EntryRow>> lists)
    {
        var panels = planned.Panels.Select(panel => new PanelView(panel.Column.Title, panel.Column.Url, EntryView.From(lists[panel.Slice]))).ToList();
        var (block, id) = (planned.Block, string.Create(CultureInfo.InvariantCulture, $"b{index + 1}"));
        return block.Style == HomeStyle.Tabs
            ? new(id, block.Title, block.Style, false, [.. panels.Where(panel => panel.Items.Count > 0)])
            : new(id, block.Title, block.Style, false, Merge(panels, block)) { Count = block.Count };
    }

    /// <summary>A list shows its columns as one; the link leads to the first column.</summary>
    private static List<PanelView> Merge(List<PanelView> panels, HomeBlock block)
    {
        if (panels.Count < 2)
            return panels;
        var items = panels.SelectMany(panel => panel.Items).DistinctBy(item => item.Url);
        // Services and leaders stand in the order they were given; all else is newest first.
        if (block.Style is not (HomeStyle.Services or HomeStyle.Leaders))
            items = items.OrderByDescending(item => item.Date);
        return [panels[0] with { Items = [.. items.Take(block.Count)] }];
    }

    private static IReadOnlyList<EntryRow> List(int? slice, IReadOnlyList<IReadOnlyList<EntryRow>> lists) => slice is { } index ? lists[index] : [];
}
