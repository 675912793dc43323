using System.Text.Json;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Robots;

namespace EGovCms.Portal.Tests.Robots;

public sealed class SearchEngineSettingsTests
{
    [Theory]
    [InlineData("/xwzx", true)]
    [InlineData("/XWZX", true)]
    [InlineData("/xwzx/a", true)]
    [InlineData("/xwzx?page=2", true)]
    [InlineData("/xwzxb", false)]
    [InlineData("/en", false)]
    [InlineData("/docs/", true)]
    [InlineData("/docs/1", true)]
    [InlineData("/docs", false)]
    public void Path_hides_itself_and_what_lies_below_it_as_robots_txt_says(string path, bool isHidden) =>
        Assert.Equal(isHidden, new SearchEngineSettings { HiddenPaths = ["/xwzx", "/docs/"] }.Hides(path));

    [Fact]
    public void Path_that_a_recipe_brought_and_no_form_would_take_hides_nothing_anywhere()
    {
        var settings = JsonSerializer.Deserialize<SearchEngineSettings>("""{ "HiddenPaths": ["", "/", "xwzx", "/a*", "/ok"] }""")!;

        Assert.False(settings.Hides("/xwzx"));
        Assert.False(settings.Hides("/"));
        Assert.True(settings.Hides(new PublicPage("~/ok/1", "en")));
        Assert.Contains("/ok/", RobotsRules.Of(settings, new SiteSettings()).Paths);
        Assert.DoesNotContain(RobotsRules.Of(settings, new SiteSettings()).Paths, path => path.Contains('*', StringComparison.Ordinal) || path == "/");
    }

    [Fact]
    public void Closed_site_hides_everything() => Assert.True(new SearchEngineSettings { IsClosed = true }.Hides(new PublicPage("~/", "")));
}
