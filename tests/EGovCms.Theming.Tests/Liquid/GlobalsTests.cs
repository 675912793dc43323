using EGovCms.Data.Settings;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Liquid;

public sealed class GlobalsTests
{
    [Theory]
    [InlineData("{{ Site.SiteName }} {{ Site.Url }}", "市政府网 /zf/")]
    [InlineData("{{ Tenant.Name }} {{ Tenant.DisplayName }} {{ Tenant.Prefix }}", "zf 市政府 zf")]
    [InlineData("{{ Request.Path }} {{ Request.PathBase }} {{ Request.QueryString | raw }} {{ Request.Scheme }} {{ Request.Host }}", "/ /zf ?a=1 http localhost")]
    [InlineData("{{ User.IsAuthenticated }}{{ User.Name }}", "false")]
    [InlineData("{{ Display.Elder }} {{ Display.Scheme }} {{ Display.FontSize }}", "false auto 16")]
    [InlineData("{{ Platform.Portal.Url }} {% for body in Platform.Bodies %}{{ body.DisplayName }} {{ body.Url }} {{ body.Current }};{% endfor %}", "/ 市政府 /zf/ true;")]
    [InlineData("{{ Page.Canonical }}", "http://localhost/zf/")]
    [InlineData("{{ Tenant.Secret }}{{ Tenant.ConnectionString }}{{ Request.Headers }}{{ User.Claims }}", "")]
    public async Task Global_shows_what_is_allowed_and_nothing_else(string liquid, string expected)
    {
        await using var site = new TenantSite();
        await site.Settings.SaveAsync(new SiteSettings { SiteName = "市政府网" }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, await site.RenderAsync(liquid, path: "/zf/?a=1"));
    }

    [Fact]
    public async Task Page_tells_its_meta_tags_and_breadcrumbs_to_the_layout()
    {
        await using var site = new TenantSite();
        site.Write($"Themes/{TenantSite.Theme}/Layout", "{% for meta in Page.Meta %}{{ meta.Name }}={{ meta.Content }};{% endfor %}{% for crumb in Page.Breadcrumbs %}{{ crumb.Text }}:{{ crumb.Url }};{% endfor %}{{ Page.Canonical }}");
        site.ThemeHas("Body", "");
        site.Serve("/", () => new PageResult(new Shape("Body"))
        {
            Meta = [new("ArticleTitle", "开通"), new("PubDate", "2005-03-27 08:00")],
            Breadcrumbs = [new("首页", "/"), new("开通", null)],
            Canonical = "~/a",
        });
        using var client = await site.StartAsync();

        Assert.Equal(
            "ArticleTitle=开通;PubDate=2005-03-27 08:00;首页:/;开通:;http://localhost/a", await client.GetStringAsync(new Uri("/", UriKind.Relative)));
    }
}
