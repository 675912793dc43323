using EGovCms.Data.Changes;
using EGovCms.Data.Settings;
using EGovCms.Search.Finding;
using EGovCms.Search.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Tests.Finding;

/// <summary>What the webmaster puts first comes first, for as long as it is to.</summary>
public sealed class AnswerTests(SearchSite site) : IClassFixture<SearchSite>
{
    private readonly Finder _finder = new(site);

    [Fact]
    public async Task A_page_comes_first_for_its_questions_while_it_is_due()
    {
        var now = DateTime.UtcNow;
        await SaveAsync(
            new PinnedAnswer { Words = ["高考成绩", "查分"], Title = "高考成绩查询", Url = "https://example.org/gk", FromUtc = now.AddDays(-1), UntilUtc = now.AddDays(1) },
            new PinnedAnswer { Words = ["中考成绩"], Title = "中考成绩查询", Url = "https://example.org/zk", FromUtc = now.AddDays(1) },
            new PinnedAnswer { Words = ["小升初"], Title = "小升初", Url = "https://example.org/xsc", UntilUtc = now.AddDays(-1) });
        await SearchSite.UntilAsync(() => _finder.FindAsync("高考 成绩 什么时候出").GetAwaiter().GetResult().Answers.Count == 1);
        Assert.Equal("https://example.org/gk", (await _finder.FindAsync("高考成绩")).Answers[0].Url);
        Assert.Empty((await _finder.FindAsync("中考成绩")).Answers);
        Assert.Empty((await _finder.FindAsync("小升初")).Answers);
        Assert.Empty((await _finder.FindAsync("高考")).Answers);
    }

    private Task<bool> SaveAsync(params PinnedAnswer[] answers) => site.InAsync(SearchSite.Portal, async services =>
    {
        await services.GetRequiredService<ISettingsStore>().SaveAsync(new SearchAnswers { Answers = answers }, TestContext.Current.CancellationToken);
        await services.GetRequiredService<IChangePump>().DrainAsync(TestContext.Current.CancellationToken);
        return true;
    });
}
