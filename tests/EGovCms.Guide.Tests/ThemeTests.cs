using System.Net;
using EGovCms.Guide.Tests.Walk;

namespace EGovCms.Guide.Tests;

/// <summary>The theme that the guide has made, at the city government's site.</summary>
public sealed class ThemeTests(GuideWalk walk)
{
    [Fact]
    public async Task Site_wears_the_themes_frame_and_others_do_not()
    {
        using var visitor = walk.CreateBrowser();

        var page = await visitor.OpenAsync("zf/", TestContext.Current.CancellationToken);
        var other = await visitor.OpenAsync("sw/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["跳到正文"], page.Document.QuerySelectorAll(".skip[href='#main']").Select(e => e.TextContent));
        Assert.Single(page.Document.QuerySelectorAll("body > header.head nav.bar"));
        Assert.Single(page.Document.QuerySelectorAll("main#main"));
        Assert.Single(page.Document.QuerySelectorAll("body > footer.base"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.NotNull(page.Meta("SiteIDCode"));
        Assert.Empty(other.Document.QuerySelectorAll("header.head"));
    }

    [Fact]
    public async Task Every_file_is_there_the_themes_own_or_its_bases()
    {
        using var visitor = walk.CreateBrowser();
        var page = await visitor.OpenAsync("zf/", TestContext.Current.CancellationToken);
        var files = page.Document.QuerySelectorAll("link[rel='stylesheet'], link[rel='icon'], script[src], svg use")
            .Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src"))!.Split('#')[0]).Distinct().ToList();

        Assert.Contains(files, file => file.StartsWith("/_content/Acme.Theme/css/theme.css?v=", StringComparison.Ordinal));
        Assert.Contains(files, file => file.StartsWith("/_content/EGovCms.Theme.Portal/css/base.css?v=", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var answer = await visitor.Client.GetAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Theme_is_named_in_the_readers_language()
    {
        using var administrator = walk.CreateBrowser();
        await administrator.SignInAsync("admin", GuideWalk.AdminPassword, "/zf");

        var chinese = await administrator.OpenAsync("zf/Admin/Themes?culture=zh-CN", TestContext.Current.CancellationToken);
        var english = await administrator.OpenAsync("zf/Admin/Themes?culture=en", TestContext.Current.CancellationToken);

        Assert.Contains("凉都主题", chinese.Words(), StringComparison.Ordinal);
        Assert.Contains("Cool city", english.Words(), StringComparison.Ordinal);
    }
}
