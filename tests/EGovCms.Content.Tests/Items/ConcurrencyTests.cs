using EGovCms.Content.Items;
using EGovCms.Content.Tests.Fixtures;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Content.Tests.Items;

public sealed class ConcurrencyTests
{
    private const int Writers = 6;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_second_of_two_editors_is_refused_and_the_first_ones_work_stays(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var id = (await site.PublishedAsync("one")).ContentItemId;
        var hers = (await site.Items.GetAsync(id, VersionOption.Latest))!;
        var his = (await site.Items.GetAsync(id, VersionOption.Latest))!;

        hers.Apply(new NotePart { Text = "hers" });
        ContentSite.Stored(await site.Items.SaveDraftAsync(hers));
        his.Apply(new NotePart { Text = "his" });
        var refused = await site.Items.SaveDraftAsync(his);

        Assert.True(refused.Conflict);
        Assert.NotEmpty(refused.Errors);
        Assert.Equal("hers", (await site.Items.GetAsync(id, VersionOption.Latest))!.DisplayText);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Of_writers_at_the_same_moment_exactly_one_wins(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var id = (await site.PublishedAsync("one")).ContentItemId;

        using var together = new Barrier(Writers);
        var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(() => PublishAsync(site, id, number, together))));

        var winner = Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.True(result.Conflict));
        Assert.Equal(winner.Item!.DisplayText, (await site.Items.GetAsync(id))!.DisplayText);
        Assert.Equal(2, (await site.Items.ListVersionsAsync(id)).Count);
    }

    private static async Task<ContentResult> PublishAsync(ContentSite site, string id, int number, Barrier together)
    {
        await using var scope = await site.OtherScopeAsync();
        var items = scope.Services.GetRequiredService<IContentItems>();
        var item = (await items.GetAsync(id, VersionOption.Latest))!;
        item.Apply(new NotePart { Text = $"writer {number}" });
        together.SignalAndWait(TimeSpan.FromSeconds(10));
        return await items.PublishAsync(item);
    }
}
