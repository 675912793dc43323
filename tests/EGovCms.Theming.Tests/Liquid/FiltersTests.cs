using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Data.Settings;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Liquid;

public sealed class FiltersTests
{
    private static readonly ContentItem Article = new()
    {
        ContentItemId = "4article",
        ContentType = "Article",
        DisplayText = "开通 <凉都>",
        PublishedUtc = new DateTime(2005, 3, 26, 17, 0, 0, DateTimeKind.Utc),
        Content = new JsonObject
        {
            ["AutoroutePart"] = new JsonObject { ["Path"] = "xwzx/kt" },
            ["Article"] = new JsonObject
            {
                ["Summary"] = new JsonObject { ["Text"] = "摘要" },
                ["Order"] = new JsonObject { ["Value"] = 3 },
                ["Cover"] = new JsonObject { ["Paths"] = new JsonArray("a b.webp", "b.webp") },
            },
        },
    };

    [Theory]
    [InlineData("{{ \"~/xwzx\" | href }}", "/zf/xwzx")]
    [InlineData("{{ \"~/\" | href }}", "/zf/")]
    [InlineData("{{ \"https://www.gov.cn/\" | href }}", "https://www.gov.cn/")]
    [InlineData("{{ \" javascript:alert(1)\" | href }}", "#")]
    [InlineData("{{ Model.Item | display_url }}", "/zf/xwzx/kt")]
    [InlineData("{{ Model.Item | display_text }}", "开通 &lt;凉都&gt;")]
    [InlineData("{{ Model.Item.Content.Article.Cover.Paths[0] | media_url }}", "/zf/media/a%20b.webp")]
    [InlineData("{{ \"/a/b.webp\" | media_url }}", "/zf/media/a/b.webp")]
    [InlineData("{{ \"~/a/b.webp\" | media_url }}", "/zf/media/a/b.webp")]
    [InlineData("{{ \"~/media/b.webp\" | media_url }}", "/zf/media/b.webp")]
    [InlineData("{{ \"b.webp\" | media_url | media_url }}", "/zf/media/b.webp")]
    [InlineData("{{ \"https://example.org/b.webp\" | media_url }}", "https://example.org/b.webp")]
    [InlineData("{{ \"~/x\" | absolute_url }}", "http://localhost/zf/x")]
    [InlineData("{{ \"Two  Words!\" | slugify }}", "two-words")]
    public async Task Filter_gives_text_when_used_in_a_template(string liquid, string expected)
    {
        await using var site = new TenantSite();

        Assert.Equal(expected, await site.RenderAsync(liquid, Article, "/zf/"));
    }

    [Theory]
    [InlineData("{{ Model.Item.Content.Article.Summary.Text }}", "摘要")]
    [InlineData("{{ Model.Item.Content.Article.Order.Value | plus: 1 }}", "4")]
    [InlineData("{% for path in Model.Item.Content.Article.Cover.Paths %}{{ path }};{% endfor %}", "a b.webp;b.webp;")]
    [InlineData("{{ Model.Item.Content.Article.Missing.Text }}|", "|")]
    [InlineData("{% if Model.Item.Content.Article.Summary %}yes{% endif %}", "yes")]
    [InlineData("{{ Model.Item.Content.Article.Cover.Paths.size }}", "2")]
    public async Task Content_is_walked_as_json_when_a_template_reads_a_field(string liquid, string expected)
    {
        await using var site = new TenantSite();

        Assert.Equal(expected, await site.RenderAsync(liquid, Article));
    }

    [Theory]
    [InlineData("{{ Model.Item.PublishedUtc | date: \"%Y-%m-%d %H:%M\" }}", "2005-03-27 01:00")]
    [InlineData("{{ Model.Item.PublishedUtc | local | date: \"%Y-%m-%d\" }}", "2005-03-27")]
    [InlineData("{{ \"2005-03-26T17:00:00Z\" | date: \"%Y-%m-%d\" }}", "2005-03-27")]
    [InlineData("{{ \"2005-03-27\" | date: \"%Y年%-m月%-d日\" }}", "2005年3月27日")]
    public async Task Date_is_the_sites_own_when_shown(string liquid, string expected)
    {
        await using var site = new TenantSite();
        await site.Settings.SaveAsync(new SiteSettings { TimeZone = "Asia/Shanghai" }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, await site.RenderAsync(liquid, Article));
    }

    [Fact]
    public async Task Text_is_encoded_unless_raw_when_written()
    {
        await using var site = new TenantSite();

        Assert.Equal("&lt;b&gt;六&lt;/b&gt;<b>六</b>", await site.RenderAsync("{{ Model.Item }}{{ Model.Item | raw }}", "<b>六</b>"));
    }
}
