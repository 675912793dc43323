using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Tests.Caching;

/// <summary>When a kept page goes.</summary>
public sealed class EvictionTests
{
    private static readonly object Article = new { ContentType = "Article", VersionId = "v" };

    [Theory]
    [InlineData("content.published")]
    [InlineData("content.unpublished")]
    [InlineData("content.removed")]
    [InlineData("settings.changed")]
    [InlineData("template.changed")]
    [InlineData("content.definitions")]
    [InlineData("something.else")]
    public async Task Page_that_does_not_say_what_it_shows_goes_with_any_change(string kind)
    {
        await using var site = await KeptSite.StartAsync();
        await site.GetAsync();

        await site.ChangeAsync(kind, "a");

        Assert.Equal("2", await site.GetAsync());
        Assert.Equal("2", await site.GetAsync());
    }

    [Theory]
    [InlineData("content.saved")]
    [InlineData("content.discarded")]
    public async Task Drafts_drop_no_page(string kind)
    {
        await using var site = await KeptSite.StartAsync();
        await site.GetAsync();

        await site.ChangeAsync(kind, "a", Article);

        Assert.Equal("1", await site.GetAsync());
    }

    [Theory]
    [InlineData("contentitemid:a", "2")]
    [InlineData("contenttype:Article", "2")]
    [InlineData("content", "2")]
    [InlineData("contentitemid:b", "1")]
    [InlineData("contenttype:Page", "1")]
    public async Task Page_that_says_what_it_shows_goes_with_that(string tag, string expected)
    {
        await using var site = await KeptSite.StartAsync(dependsOn: [tag]);
        await site.GetAsync();

        await site.ChangeAsync("content.published", "a", Article);

        Assert.Equal(expected, await site.GetAsync());
    }

    [Fact]
    public async Task Page_that_was_begun_before_a_change_is_not_kept()
    {
        var (reading, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var site = await KeptSite.StartAsync(_ =>
        {
            reading.TrySetResult();
            return go.Task;
        });
        var first = site.GetAsync();
        await reading.Task;

        await site.ChangeAsync("content.published", "a", Article);
        go.SetResult();

        Assert.Equal("1", await first);
        Assert.Equal("2", await site.GetAsync());
        Assert.Equal("2", await site.GetAsync());
    }

    [Fact]
    public async Task Request_after_a_change_does_not_wait_for_a_page_that_was_begun_before_it()
    {
        var (reading, go, number) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await using var site = await KeptSite.StartAsync(_ =>
        {
            if (Interlocked.Increment(ref number) > 1)
                return Task.CompletedTask;
            reading.TrySetResult();
            return go.Task;
        });
        var first = site.GetAsync();
        await reading.Task;

        await site.ChangeAsync("content.published", "a", Article);

        Assert.Equal("2", await site.GetAsync());
        go.SetResult();
        Assert.Equal("1", await first);
        Assert.Equal("2", await site.GetAsync());
    }

    [Fact]
    public async Task Page_is_made_anew_when_it_is_old()
    {
        await using var site = await KeptSite.StartAsync();
        await site.GetAsync();

        site.Site.Clock.Step(TimeSpan.FromMinutes(9));
        Assert.Equal("1", await site.GetAsync());
        site.Site.Clock.Step(TimeSpan.FromMinutes(2));
        Assert.Equal("2", await site.GetAsync());
    }

    [Fact]
    public async Task Page_that_shows_the_time_is_kept_for_a_minute()
    {
        await using var site = await KeptSite.StartAsync(body: "{{ Model.Number }}{% assign day = 'now' | date: '%F' %}");
        await site.GetAsync();

        site.Site.Clock.Step(TimeSpan.FromSeconds(30));
        Assert.Equal("1", await site.GetAsync());
        site.Site.Clock.Step(TimeSpan.FromSeconds(31));
        Assert.Equal("2", await site.GetAsync());
    }

    [Theory]
    [InlineData("'2026-11-24T08:00:00Z'")]
    [InlineData("'2026-11-24'")]
    [InlineData("Model.Number")]
    [InlineData("Model.Nothing")]
    public async Task Page_that_shows_a_date_is_kept_as_long_as_any(string date)
    {
        await using var site = await KeptSite.StartAsync(body: $"{{{{ Model.Number }}}}{{% assign day = {date} | date: '%F' %}}");
        await site.GetAsync();

        site.Site.Clock.Step(TimeSpan.FromMinutes(9));

        Assert.Equal("1", await site.GetAsync());
    }

    [Theory]
    [InlineData("{{ Model.Number }}{{ Platform.Bodies.size }}", "21")]
    [InlineData("{{ Model.Number }}", "1")]
    public async Task Page_that_shows_other_sites_goes_when_one_of_them_changes(string body, string expected)
    {
        await using var site = await KeptSite.StartAsync(body: body);
        await site.GetAsync();
        var shells = site.Site.Services.GetRequiredService<IShellHost>();

        shells.TryGetSettings("zf", out var settings);
        await shells.UpdateAsync(settings! with { DisplayName = "六盘水市人民政府" });

        Assert.Equal(expected, await site.GetAsync());
    }

    [Fact]
    public async Task Reload_begins_without_pages_and_gives_the_memory_back()
    {
        await using var site = await KeptSite.StartAsync();
        await site.GetAsync();

        await site.Site.Services.GetRequiredService<IShellHost>().ReloadAsync(ShellSettings.DefaultName);

        Assert.Equal(0, site.Memory.Bytes);
        Assert.Equal("2", await site.GetAsync());
    }
}
