using EGovCms.Contents.Sanitizing;

namespace EGovCms.Contents.Tests.Sanitizing;

public sealed class HtmlCleanerTests
{
    private readonly HtmlCleaner _cleaner = new();

    [Theory]
    [InlineData("<p>一<script>alert(1)</script></p>", "<p>一</p>")]
    [InlineData("<p onclick=\"x()\" style=\"color:red\" class=\"indent evil\">一</p>", "<p class=\"indent\">一</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">一</a>", "<a>一</a>")]
    [InlineData("<img src=\"data:text/html,x\" alt=\"a\">", "<img alt=\"a\">")]
    [InlineData("<iframe src=\"https://x\"></iframe><p>一</p>", "<p>一</p>")]
    [InlineData("<font color=\"red\">一</font>", "一")]
    [InlineData("<svg><script>alert(1)</script></svg>", "")]
    [InlineData("<form action=\"/x\"><input name=\"a\"></form>", "")]
    [InlineData("<a href=\"https://example.com\" target=\"_blank\">一</a>", "<a href=\"https://example.com\" target=\"_blank\" rel=\"noopener noreferrer\">一</a>")]
    [InlineData("<a href=\"~/xwzx\" target=\"_parent\">一</a>", "<a href=\"~/xwzx\">一</a>")]
    public void What_an_article_does_not_need_is_taken_out(string html, string clean) => Assert.Equal(clean, _cleaner.Clean(html));

    [Fact]
    public void Tables_figures_and_pictures_stay()
    {
        const string Html =
            "<figure><img src=\"~/media/a.webp\" alt=\"图\" width=\"10\" height=\"20\"><figcaption>图</figcaption></figure><table><thead><tr><th scope=\"col\" colspan=\"2\">题</th></tr></thead><tbody><tr><td>一</td><td>二</td></tr></tbody></table>";
        Assert.Equal(Html, _cleaner.Clean(Html));
    }

    [Theory]
    [InlineData("<p>一<div><p>二")]
    [InlineData("<a href=\"https://x\" target=\"_blank\">x</a>")]
    [InlineData("<b><i>x</b></i>&nbsp;<math><mi>x</mi></math>")]
    public void Cleaning_twice_changes_nothing_more(string html) => Assert.Equal(_cleaner.Clean(html), _cleaner.Clean(_cleaner.Clean(html)));

    [Fact]
    public void Links_of_the_site_get_the_tenants_prefix() =>
        Assert.Equal("<a href=\"/zf/x\">~/x</a><img src=\"/zf/media/a.webp\">", AppLinks.Resolve("<a href=\"~/x\">~/x</a><img src=\"~/media/a.webp\">", "/zf/"));
}
