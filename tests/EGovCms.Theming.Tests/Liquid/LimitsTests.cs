using System.Net;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Liquid;

public sealed class LimitsTests
{
    [Theory]
    [InlineData("MaxSteps", "1000", "{% for i in (1..2000) %}{{ i }}{% endfor %}", "1000 steps")]
    [InlineData("MaxSteps", "1000", "{% for i in (1..1000000000) %}{% endfor %}", "1000 steps")]
    [InlineData("MaxSteps", "1000", "{% for i in (1..900) %}{% for j in (1..900) %}{% endfor %}{% endfor %}", "1000 steps")]
    [InlineData("MaxDepth", "5", "{% include \"Body\" %}", "5 templates inside each other")]
    [InlineData("MaxOutputBytes", "5000", "{% for i in (1..1000) %}六盘水{% endfor %}", "5000 bytes")]
    [InlineData("MaxOutputBytes", "5000", "{% assign s = \"六\" %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}", "5000 characters")]
    [InlineData("MaxOutputBytes", "5000", "{% assign s = \"\" %}{% for i in (1..1000) %}{% assign s = s | append: \"六盘水\" %}{% endfor %}{% assign t = s | replace: \"六\", s %}", "5000 characters")]
    [InlineData("MaxDuration", "00:00:00", "{% for i in (1..200) %}{{ i }}{% endfor %}", "longer than 0 seconds")]
    public async Task Render_ends_with_an_error_when_it_goes_over_a_limit(string limit, string value, string liquid, string reason)
    {
        await using var site = new TenantSite(o => o.Set(limit, value));
        site.ThemeHas("Body", liquid);
        site.Serve("/", () => new PageResult(new Shape("Body")));
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(site.Logs.Entries, entry => entry.StartsWith("Template Body (Test.Theme)", StringComparison.Ordinal) && entry.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_within_the_default_limits_is_rendered_whole()
    {
        await using var site = new TenantSite();

        var html = await site.RenderAsync("{% for i in (1..16) %}{% for j in (1..120) %}<li>{{ i }}.{{ j }} 六盘水市门户网站开通</li>{% endfor %}{% endfor %}");

        Assert.Equal(16 * 120, html.Split("<li>").Length - 1);
    }
}
