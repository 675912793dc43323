using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Caching;

/// <summary>The <c>cache</c> block, on pages that are not kept themselves: their query has a key that nobody chose.</summary>
public sealed class CacheBlockTests
{
    private static readonly object Article = new { ContentType = "Article", VersionId = "v" };

    [Fact]
    public async Task Content_is_rendered_once_and_shown_on_every_page()
    {
        await using var site = await KeptSite.StartAsync(body: "{{ Model.Number }}:{% cache \"a\" %}{{ Model.Number }}六{% endcache %}");

        Assert.Equal("1:1六", await site.GetAsync("/?x=1"));
        Assert.Equal("2:1六", await site.GetAsync("/?x=1"));
        Assert.Equal("3:1六", await site.GetAsync("/other?x=1"));
    }

    [Theory]
    [InlineData("dependencies: \"contenttype:Article\"", "2:2")]
    [InlineData("dependencies: \"contenttype:Page, contentitemid:a\"", "2:2")]
    [InlineData("tags: \"contenttype:Page\"", "2:1")]
    [InlineData("dependencies: \"alias:main-menu\"", "2:2")]
    [InlineData("dependencies: \"\"", "2:2")]
    public async Task Content_goes_with_what_it_depends_on(string arguments, string expected)
    {
        await using var site = await KeptSite.StartAsync(body: Body(arguments));
        await site.GetAsync("/?x=1");

        await site.ChangeAsync("content.published", "a", Article);

        Assert.Equal(expected, await site.GetAsync("/?x=1"));
    }

    [Fact]
    public async Task Dependency_may_be_told_inside()
    {
        await using var site = await KeptSite.StartAsync(
            body: "{{ Model.Number }}:{% cache \"a\", dependencies: \"contenttype:Page\" %}{{ Model.Number }}{% cache_dependency \"contentitemid:a\" %}{% endcache %}");
        await site.GetAsync("/?x=1");

        await site.ChangeAsync("content.published", "a", Article);

        Assert.Equal("2:2", await site.GetAsync("/?x=1"));
    }

    [Theory]
    [InlineData("vary_by: \"query:y\"")]
    [InlineData("contexts: \"query\"")]
    public async Task Content_varies_by_what_it_says(string arguments)
    {
        await using var site = await KeptSite.StartAsync(body: Body(arguments));

        Assert.Equal("1:1", await site.GetAsync("/?x=1&y=1"));
        Assert.Equal("2:2", await site.GetAsync("/?x=1&y=2"));
        Assert.Equal("3:1", await site.GetAsync("/?x=1&y=1"));
    }

    [Fact]
    public async Task Display_is_never_mixed()
    {
        await using var site = await KeptSite.StartAsync(body: Body(""));

        Assert.Equal("1:1", await site.GetAsync("/?x=1"));
        Assert.Equal("2:2", await site.GetAsync("/?x=1", ("Cookie", "display=elder")));
    }

    [Theory]
    [InlineData("expires_after: \"0:05:00\"", 4, "2:1")]
    [InlineData("expires_after: \"0:05:00\"", 6, "2:2")]
    [InlineData("expires_sliding: \"0:05:00\"", 6, "2:2")]
    [InlineData("", 9, "2:1")]
    [InlineData("", 11, "2:2")]
    public async Task Content_ends_by_time(string arguments, int minutes, string expected)
    {
        await using var site = await KeptSite.StartAsync(body: Body(arguments));
        await site.GetAsync("/?x=1");

        site.Site.Clock.Step(TimeSpan.FromMinutes(minutes));

        Assert.Equal(expected, await site.GetAsync("/?x=1"));
    }

    [Fact]
    public async Task Kept_page_is_no_older_than_a_part_of_it_may_be()
    {
        await using var site = await KeptSite.StartAsync(body: Body("expires_after: \"0:02:00\""));
        await site.GetAsync();

        site.Site.Clock.Step(TimeSpan.FromMinutes(3));

        Assert.Equal("2:2", await site.GetAsync());
    }

    [Fact]
    public async Task Kept_page_goes_with_what_its_kept_part_shows()
    {
        await using var site = await KeptSite.StartAsync(body: Body("dependencies: \"contentitemid:a\""), dependsOn: []);
        await site.GetAsync("/?x=1");
        Assert.Equal("2:1", await site.GetAsync());

        await site.ChangeAsync("content.published", "a", Article);

        Assert.Equal("3:3", await site.GetAsync());
    }

    [Fact]
    public async Task Content_that_asks_for_resources_is_rendered_each_time()
    {
        await using var site = await KeptSite.StartAsync(
            body: "{{ Model.Number }}:{% cache \"a\" %}{{ Model.Number }}{% style src: \"/x.css\" %}{% endcache %}{% resources type: \"Head\" %}");
        await site.GetAsync("/?x=1");

        var second = await site.GetAsync("/?x=1");

        Assert.StartsWith("2:2", second, StringComparison.Ordinal);
        Assert.Contains("x.css", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2:2")]
    [InlineData("vary_by: \"user\"", "2:1")]
    public async Task Signed_in_users_share_nothing_unless_it_varies_by_them(string arguments, string second)
    {
        await using var site = await KeptSite.StartAsync(body: Body(arguments), site: new TenantSite { KeepsPages = true, EditorSignedIn = true });

        Assert.Equal("1:1", await site.GetAsync());
        Assert.Equal(second, await site.GetAsync());
    }

    [Theory]
    [InlineData("{% cache %}x{% endcache %}", "needs a name")]
    [InlineData("{% cache \"a\", until: \"x\" %}x{% endcache %}", "until")]
    [InlineData("{% cache \"a\", vary_by: \"moon\" %}x{% endcache %}", "moon")]
    [InlineData("{% cache \"a\", expires_after: \"soon\" %}x{% endcache %}", "no duration")]
    [InlineData("{% cache \"a\", expires_sliding: \"-1:00:00\" %}x{% endcache %}", "no duration")]
    [InlineData("{% cache \"a\", expires_on: \"never\" %}x{% endcache %}", "no time")]
    [InlineData("{% cache_expires_after \"x\" %}", "no duration")]
    public async Task Bad_arguments_are_named(string body, string expected)
    {
        await using var site = await KeptSite.StartAsync(body: body, site: new TenantSite { KeepsPages = true, EditorSignedIn = true });

        Assert.Contains(expected, await site.GetAsync(), StringComparison.Ordinal);
    }

    private static string Body(string arguments) =>
        $"{{{{ Model.Number }}}}:{{% cache \"a\"{(arguments.Length > 0 ? ", " + arguments : "")} %}}{{{{ Model.Number }}}}{{% endcache %}}";
}
