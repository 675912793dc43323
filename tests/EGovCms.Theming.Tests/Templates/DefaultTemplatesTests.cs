using System.Net;
using System.Text.RegularExpressions;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Templates;

public sealed partial class DefaultTemplatesTests
{
    [Fact]
    public async Task Pager_links_to_the_pages_around()
    {
        var html = await RenderAsync("{% shape \"Pager\", pager: Model.Item %}", new Dictionary<string, object> { ["Previous"] = "~/a?page=1", ["Next"] = "~/a?page=3", ["Current"] = 2 });

        Assert.Equal("<nav class=\"pager\" aria-label=\"分页\"><ul><li><a rel=\"prev\" href=\"/a?page=1\">上一页</a></li><li><span aria-current=\"page\">第 2 页</span></li><li><a rel=\"next\" href=\"/a?page=3\">下一页</a></li></ul></nav>", html);
    }

    [Fact]
    public async Task Breadcrumbs_end_in_the_page_itself()
    {
        var html = await RenderAsync("{% shape \"Breadcrumbs\", items: Model.Item %}", new[] { new Crumb("首页", "~/"), new Crumb("开通", "~/kt") });

        Assert.Equal("<nav class=\"breadcrumbs\" aria-label=\"当前位置\"><ol><li><a href=\"/\">首页</a></li><li><span aria-current=\"page\">开通</span></li></ol></nav>", html);
    }

    [Fact]
    public async Task Menu_shows_its_entries_as_a_tree()
    {
        object[] children = [new Dictionary<string, object> { ["Text"] = "领导", ["Url"] = "~/ld" }];
        var html = await RenderAsync("{% shape \"Menu\", items: Model.Item, label: \"主导航\" %}", new object[] { new Dictionary<string, object> { ["Text"] = "机构", ["Url"] = "~/jg", ["Items"] = children } });

        Assert.Equal("<nav class=\"menu\" aria-label=\"主导航\"><ul><li><a href=\"/jg\">机构</a><ul><li><a href=\"/ld\">领导</a></li></ul></li></ul></nav>", html);
    }

    /// <summary>White space between elements and at their edges says nothing.</summary>
    private static async Task<string> RenderAsync(string liquid, object model)
    {
        await using var site = new TenantSite();
        return WebUtility.HtmlDecode(Space().Replace(await site.RenderAsync(liquid, model), ""));
    }

    [GeneratedRegex(@"(?<=>)\s+|\s+(?=<)|^\s+|\s+$")]
    private static partial Regex Space();

    private sealed class Crumb(string text, string url) : Dictionary<string, object>(new Dictionary<string, object> { ["Text"] = text, ["Url"] = url });
}
