using EGovCms.Theming.Caching;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Caching;

/// <summary>Which pages are kept, and for whom.</summary>
public sealed class KeepingTests
{
    [Fact]
    public async Task Page_is_made_once_for_all_who_ask()
    {
        await using var site = await KeptSite.StartAsync();

        Assert.Equal("1", await site.GetAsync());
        Assert.Equal("1", await site.GetAsync());
        Assert.Equal("2", await site.GetAsync("/other"));
    }

    [Fact]
    public async Task Tenants_have_pages_of_their_own()
    {
        await using var site = await KeptSite.StartAsync();

        Assert.Equal("1", await site.GetAsync());
        Assert.Equal("2", await site.GetAsync("/zf/"));
        Assert.Equal("2", await site.GetAsync("/zf/"));
    }

    [Theory]
    [InlineData("http://a.example/", "http://b.example/")]
    [InlineData("http://a.example/", "https://a.example/")]
    public async Task Host_and_scheme_have_pages_of_their_own(string first, string second)
    {
        await using var site = await KeptSite.StartAsync(body: "{{ Model.Number }} {{ Request.Scheme }} {{ Request.Host }}");

        var one = await site.GetAsync(first);
        Assert.NotEqual(one, await site.GetAsync(second));
        Assert.Equal(one, await site.GetAsync(first));
    }

    [Fact]
    public async Task Display_preferences_have_pages_of_their_own_however_they_are_written()
    {
        await using var site = await KeptSite.StartAsync(body: "{{ Model.Number }} {{ Display.Elder }} {{ Display.Scheme }}");

        Assert.Equal("1 false auto", await site.GetAsync());
        Assert.Equal("2 true dark", await site.GetAsync("/", ("Cookie", "display=elder.dark")));
        Assert.Equal("2 true dark", await site.GetAsync("/", ("Cookie", "display=dark.elder.nonsense")));
        Assert.Equal("1 false auto", await site.GetAsync());
    }

    [Fact]
    public async Task Page_with_a_query_key_that_nobody_chose_is_made_each_time()
    {
        await using var site = await KeptSite.StartAsync();

        Assert.Equal("1", await site.GetAsync("/?x=1"));
        Assert.Equal("2", await site.GetAsync("/?x=1"));
        Assert.Equal("3", await site.GetAsync());
        Assert.Equal("4", await site.GetAsync("/?page=2&x=1"));
    }

    [Fact]
    public async Task Page_of_a_signed_in_user_is_neither_kept_nor_taken_from_what_is_kept()
    {
        await using var site = await KeptSite.StartAsync(site: new TenantSite { KeepsPages = true, EditorSignedIn = true });

        Assert.Equal("1", await site.GetAsync());
        using var response = await site.SendAsync(HttpMethod.Get, "/");
        Assert.Equal("2", await response.Content.ReadAsStringAsync());
        Assert.Equal("private", response.Headers.CacheControl?.ToString().Split(',').First(part => part.Contains("private", StringComparison.Ordinal)).Trim());
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Visitor_with_a_cookie_that_the_page_looked_for_gets_a_page_of_their_own()
    {
        await using var site = await KeptSite.StartAsync(http => Task.FromResult(http.Request.Cookies["session"]));

        Assert.Equal("1", await site.GetAsync());
        Assert.Equal("2", await site.GetAsync("/", ("Cookie", "session=mine")));
        Assert.Equal("3", await site.GetAsync("/", ("Cookie", "session=mine")));
        Assert.Equal("1", await site.GetAsync());
    }

    [Fact]
    public async Task First_visitor_with_a_personal_cookie_leaves_nothing_behind_for_others()
    {
        await using var site = await KeptSite.StartAsync(http => Task.FromResult(http.Request.Cookies["session"]));

        Assert.Equal("1", await site.GetAsync("/", ("Cookie", "session=mine")));
        Assert.Equal("2", await site.GetAsync());
        Assert.Equal("2", await site.GetAsync());
    }

    [Fact]
    public async Task Cookie_that_nobody_looks_at_does_not_matter()
    {
        await using var site = await KeptSite.StartAsync();

        Assert.Equal("1", await site.GetAsync());
        Assert.Equal("1", await site.GetAsync("/", ("Cookie", "statistics=1")));
    }

    [Fact]
    public async Task Page_that_looks_at_all_cookies_is_never_kept()
    {
        await using var site = await KeptSite.StartAsync(http => Task.FromResult(http.Request.Cookies.Count));

        Assert.Equal("1", await site.GetAsync());
        Assert.Equal("2", await site.GetAsync());
    }

    [Theory]
    [InlineData("cookie")]
    [InlineData("late cookie")]
    [InlineData("no-store")]
    [InlineData("status")]
    [InlineData("never")]
    public async Task Answer_that_is_personal_or_no_page_is_never_kept(string what)
    {
        await using var site = await KeptSite.StartAsync(http =>
        {
            switch (what)
            {
                case "cookie":
                    http.Response.Cookies.Append("a", "b");
                    break;
                case "late cookie":
                    http.Response.OnStarting(() =>
                    {
                        http.Response.Cookies.Append("a", "b");
                        return Task.CompletedTask;
                    });
                    http.Response.Headers.CacheControl = "private";
                    break;
                case "no-store":
                    http.Response.Headers.CacheControl = "no-store";
                    break;
                case "never":
                    PageDependencies.Of(http).NeverKeep();
                    break;
                default:
                    throw new InvalidOperationException("broken");
            }

            return Task.CompletedTask;
        });

        await site.GetAsync();
        using var second = await site.SendAsync(HttpMethod.Get, "/");
        Assert.Equal(2, site.Made);
        Assert.Null(second.Headers.ETag);
        if (what == "cookie")
            Assert.True(second.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Page_with_a_form_is_never_kept_whether_its_cookie_is_new_or_known()
    {
        await using var site = await KeptSite.StartAsync(body: "{{ Model.Number }}{% antiforgerytoken %}");

        using var first = await site.SendAsync(HttpMethod.Get, "/");
        var cookie = first.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.StartsWith("2<", await site.GetAsync("/", ("Cookie", cookie)), StringComparison.Ordinal);
        Assert.StartsWith("3<", await site.GetAsync("/", ("Cookie", cookie)), StringComparison.Ordinal);
        Assert.StartsWith("4<", await site.GetAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("HX-Request", "true")]
    public async Task Request_that_asks_for_more_than_a_page_is_answered_by_the_pipeline(string header, string value)
    {
        await using var site = await KeptSite.StartAsync();

        Assert.Equal("1", await site.GetAsync("/", (header, value)));
        Assert.Equal("2", await site.GetAsync());
        Assert.Equal("3", await site.GetAsync("/", (header, value)));
    }

    [Fact]
    public async Task Posted_form_is_answered_by_the_pipeline()
    {
        await using var site = await KeptSite.StartAsync();

        Assert.Equal("1", await site.GetAsync());
        Assert.Equal("2", await site.ReadAsync(HttpMethod.Post, "/"));
        Assert.Equal("1", await site.GetAsync());
    }

    [Fact]
    public async Task Headers_that_the_endpoint_set_are_kept_with_the_page()
    {
        await using var site = await KeptSite.StartAsync(http =>
        {
            http.Response.Headers["X-Robots-Tag"] = "noindex";
            return Task.CompletedTask;
        });

        await site.GetAsync();
        using var second = await site.SendAsync(HttpMethod.Get, "/");
        Assert.Equal("1", await second.Content.ReadAsStringAsync());
        Assert.Equal("noindex", second.Headers.GetValues("X-Robots-Tag").Single());
    }

    [Fact]
    public async Task Nothing_is_kept_when_configuration_says_so()
    {
        await using var site = await KeptSite.StartAsync(site: new TenantSite());

        Assert.Equal("1", await site.GetAsync());
        Assert.Equal("2", await site.GetAsync());
    }

    [Fact]
    public async Task Memory_stays_within_its_limit_and_keeps_what_is_wanted()
    {
        await using var site = await KeptSite.StartAsync(body: "{{ Model.Number }}{% for i in (1..2000) %}..........{% endfor %}");
        var home = await site.GetAsync("http://a.example/");
        for (var host = 0; host < 40; host++)
        {
            await site.GetAsync($"http://h{host}.example/");
            Assert.InRange(site.Memory.Bytes, 1, site.Memory.Options.MaxBytes);
            Assert.Equal(home, await site.GetAsync("http://a.example/"));
        }

        Assert.NotEqual("2", (await site.GetAsync("http://h0.example/"))[..1]);
    }
}
