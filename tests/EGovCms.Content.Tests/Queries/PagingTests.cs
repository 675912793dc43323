using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Content.Tests.Fixtures;
using EGovCms.Testing;

namespace EGovCms.Content.Tests.Queries;

public sealed class PagingTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Key_paging_shows_every_item_once_also_among_equal_dates(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var ids = new List<string>();
        for (var i = 0; i < 23; i++)
        {
            if (i % 5 == 0)
                site.Installation.Clock.Advance(TimeSpan.FromMinutes(1));
            ids.Add((await site.PublishedAsync($"note {i}", i % 3 == 0 ? "Memo" : "Note")).ContentItemId);
        }

        foreach (var order in Enum.GetValues<ContentOrder>())
        {
            var query = new ContentQuery { Take = 4, Order = order, Status = order == ContentOrder.Published ? ContentStatus.Published : ContentStatus.Latest };
            var seen = await WalkAsync(site, query);
            Assert.Equal(ids.Order(StringComparer.Ordinal), seen.Select(item => item.ContentItemId).Order(StringComparer.Ordinal));
            Assert.Equal(seen.Select(item => item.PublishedUtc).OrderDescending(), seen.Select(item => item.PublishedUtc));
        }

        Assert.Equal(8, (await WalkAsync(site, new ContentQuery { Take = 3, Types = ["Memo"] })).Count);
        Assert.Equal(23, await site.Queries.CountAsync(new ContentQuery { Types = ["Memo", "Note"] }));
        Assert.Equal(5, await site.Queries.CountAsync(new ContentQuery(), limit: 5));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Text_state_and_dates_narrow_the_list(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        await site.PublishedAsync("100% 完成");
        site.Installation.Clock.Advance(TimeSpan.FromHours(1));
        await site.PublishedAsync("Portal opened");
        await site.DraftAsync("100 待办");
        var hour = site.Installation.Clock.GetUtcNow().UtcDateTime;

        Assert.Equal(["100% 完成"], await TitlesAsync(site, new ContentQuery { Text = "100%" }));
        Assert.Equal(["Portal opened"], await TitlesAsync(site, new ContentQuery { Text = "pORTAL" }));
        Assert.Equal(["100 待办"], await TitlesAsync(site, new ContentQuery { Status = ContentStatus.Draft, Order = ContentOrder.Modified }));
        Assert.Equal(["Portal opened"], await TitlesAsync(site, new ContentQuery { FromUtc = hour }));
        Assert.Equal(["100% 完成"], await TitlesAsync(site, new ContentQuery { ToUtc = hour }));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("-1")]
    [InlineData("99999999999999999999-abc")]
    [InlineData("5-../x")]
    public void An_altered_page_key_begins_the_list_anew(string key) => Assert.Null(PageKey.Parse(key));

    private static async Task<List<ContentItem>> WalkAsync(ContentSite site, ContentQuery query)
    {
        var seen = new List<ContentItem>();
        var page = await site.Queries.ListAsync(query);
        seen.AddRange(page.Items);
        while (page.Next is { } next)
        {
            page = await site.Queries.ListAsync(query with { After = next });
            seen.AddRange(page.Items);
        }

        return seen;
    }

    private static async Task<IEnumerable<string>> TitlesAsync(ContentSite site, ContentQuery query) =>
        (await site.Queries.ListAsync(query)).Items.Select(item => item.DisplayText);
}
