using System.Net;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Pages;

public sealed class PageResultTests
{
    [Fact]
    public async Task Page_is_sent_whole_with_its_length_and_status()
    {
        await using var site = Site();
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal((await response.Content.ReadAsByteArrayAsync()).Length, response.Content.Headers.ContentLength);
        Assert.Equal("<六>", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Head_request_is_answered_without_a_body()
    {
        await using var site = Site();
        using var client = await site.StartAsync();

        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri("/", UriKind.Relative)));

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal(5, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("Wide", "wide:六")]
    [InlineData("None", "<六>")]
    public async Task Named_layout_is_used_when_the_theme_has_it(string layout, string expected)
    {
        await using var site = new TenantSite();
        site.Write($"Themes/{TenantSite.Theme}/Layout", "<{% render_body %}>");
        site.ThemeHas("Body", "六").ThemeHas("Layout-Wide", "wide:{% render_body %}");
        site.Serve("/", () => new PageResult(new Shape("Body")) { Layout = layout });
        using var client = await site.StartAsync();

        Assert.Equal(expected, await client.GetStringAsync(new Uri("/", UriKind.Relative)));
    }

    [Fact]
    public async Task Two_tenants_of_one_blueprint_render_their_own_pages_at_once()
    {
        await using var site = new TenantSite();
        site.ThemeHas("Body", "{% for i in (1..50) %}{{ Tenant.Name }},{% endfor %}");
        site.Serve("/", () => new PageResult(new Shape("Body")));
        using var client = await site.StartAsync();

        var pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => client.GetStringAsync(new Uri(i % 2 == 0 ? "/" : "/zf/", UriKind.Relative))));

        for (var i = 0; i < pages.Length; i++)
            Assert.Equal(string.Concat(Enumerable.Repeat(i % 2 == 0 ? "Default," : "zf,", 50)), pages[i]);
    }

    private static TenantSite Site()
    {
        var site = new TenantSite();
        site.Write($"Themes/{TenantSite.Theme}/Layout", "<{% render_body %}>");
        site.ThemeHas("Body", "六");
        return site.Serve("/", () => new PageResult(new Shape("Body")) { StatusCode = 410 });
    }
}
