using System.Net;
using EGovCms.Recipes;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class ImportsOnSqliteTests(SqliteImports site) : ImportTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class ImportsOnPostgresTests(PostgresImports site) : ImportTests(site);

/// <summary>Recipes of the kinds that Orchard Core brings, in its old and new forms, come in and their pages show.</summary>
public abstract class ImportTests(ImportSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blog_shows_its_entries_its_menu_and_the_widgets_of_its_layers()
    {
        await site.ImportAsync("blog");
        using var browser = site.CreateBrowser();

        var home = await browser.OpenAsync("/blog/", Token);

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("凉都手记", home.Heading);
        Assert.Contains("记录六盘水的四季", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", home.Text, StringComparison.Ordinal);
        Assert.Contains("手记的页脚", home.Text, StringComparison.Ordinal);
        Assert.Contains("只在首页出现", home.Text, StringComparison.Ordinal);
        Assert.Contains(home.Links(), link => link.AbsolutePath == "/blog/guanyu");

        // The path comes from a pattern that asks for the entry's container.
        var link = Assert.Single(home.Document.QuerySelectorAll(".content-list a"));
        Assert.Equal("韭菜坪的花期", link.TextContent);
        var entry = await browser.OpenAsync(link.GetAttribute("href")!, Token);
        Assert.Equal(HttpStatusCode.OK, entry.Status);
        Assert.Equal("/blog/凉都手记/韭菜坪的花期", Uri.UnescapeDataString(entry.Address.AbsolutePath));
        Assert.Equal("八月", entry.Document.QuerySelector("strong")?.TextContent);
        Assert.Contains("山上的颜色", entry.Text, StringComparison.Ordinal);
        Assert.Contains("手记的页脚", entry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("只在首页出现", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blog_lists_all_that_was_left_out()
    {
        var skipped = string.Join('\n', (await site.ImportAsync("blog")).Skipped);
        foreach (var named in (string[])["'BlogLooks'", "'OrchardCore.Feeds'", "'WorkflowType'", "'GhostPart'", "'GhostField'", "'Ghost'", "'StrangeMenuItem'", "none.webp"])
            Assert.Contains(named, skipped, StringComparison.Ordinal);
        Assert.DoesNotContain("OrchardCore.Layers", skipped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agency_shows_its_flow_its_named_bags_and_fields()
    {
        await site.ImportAsync("agency");
        using var browser = site.CreateBrowser();

        var home = await browser.OpenAsync("/agency/", Token);

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("事务所的说明", home.Meta("Description"));
        Assert.Equal("yes", home.Meta("review"));
        Assert.StartsWith("事务所 – 门面", home.Title, StringComparison.Ordinal);
        Assert.Contains("左边的文字", home.Document.QuerySelector(".flow-item.flow-size-50.flow-left")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("42", home.Document.QuerySelector(".flow .flow .flow-center .sum")?.TextContent);
        Assert.Equal("我们的服务", home.Document.QuerySelector(".bag-services h2")?.TextContent);
        // The recipe's own template for the bag's items.
        Assert.Contains("fas fa-map", home.Document.QuerySelector(".bag-services .offer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("山地测绘", home.Document.QuerySelector(".bag-services .offer .prose")!.TextContent, StringComparison.Ordinal);
        var team = home.Document.QuerySelector(".bag-team")!;
        foreach (var shown in (string[])["测量、制图", "09:30", "26.59, 104.83", "jia"])
            Assert.Contains(shown, team.TextContent, StringComparison.Ordinal);
        Assert.Equal("山上", team.QuerySelector("em")?.TextContent);
        Assert.Empty(home.Document.QuerySelectorAll("iframe"));
        Assert.Equal("https://www.youtube.com/watch?v=abcdefghijk", team.QuerySelector("a[rel~=external]")?.GetAttribute("href"));
        Assert.Single(home.Document.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Agency_shows_widgets_to_those_whom_the_conditions_of_their_layer_name()
    {
        await site.ImportAsync("agency");
        using var visitor = site.CreateBrowser();
        using var member = site.CreateBrowser();
        var signedIn = await member.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        Assert.DoesNotContain("/SignIn", signedIn.Address.AbsolutePath, StringComparison.Ordinal);

        var seen = (await visitor.OpenAsync("/agency/", Token)).Text;
        var seenByMember = (await member.OpenAsync("/agency/", Token)).Text;

        Assert.Contains("匿名可见的页脚", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("登录后可见的页脚", seen, StringComparison.Ordinal);
        Assert.Contains("登录后可见的页脚", seenByMember, StringComparison.Ordinal);
        Assert.DoesNotContain("匿名可见的页脚", seenByMember, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coming_soon_shows_its_form_and_answers_it_calmly()
    {
        var skipped = string.Join('\n', (await site.ImportAsync("coming-soon")).Skipped);
        Assert.Contains("createWorkflowToken", skipped, StringComparison.Ordinal);
        using var browser = site.CreateBrowser();

        var home = await browser.OpenAsync("/coming-soon/", Token);

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("二月", home.Document.QuerySelector(".site-form strong")?.TextContent);
        Assert.Equal("邮箱", home.Document.QuerySelector("label[for=email]")?.TextContent);
        Assert.Equal("company", home.Document.QuerySelector("select[name=Kind] option[selected]")?.GetAttribute("value"));
        var answer = await browser.SubmitAsync(home, ".site-form", ("Email", "a@example.org"), ("Words", "好"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("此表单尚未开通办理", answer.Heading);
    }

    [Fact]
    public async Task Saas_welcomes_visitors_where_its_home_is_a_page_of_orchards_own()
    {
        var skipped = string.Join('\n', (await site.ImportAsync("saas")).Skipped);
        Assert.Contains("'ManageStarships'", skipped, StringComparison.Ordinal);
        using var browser = site.CreateBrowser();

        var home = await browser.OpenAsync("/saas/", Token);

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("/saas/", home.Address.AbsolutePath);
        Assert.NotEmpty(home.Heading);
    }

    [Fact]
    public async Task Board_that_counts_on_defaults_is_public_and_leaves_nothing_out_but_a_closed_key()
    {
        var skipped = Assert.Single((await site.ImportAsync("notice-board")).Skipped);
        Assert.Contains("'Board_Desk:Entrance'", skipped, StringComparison.Ordinal);
        using var browser = site.CreateBrowser();

        var home = await browser.OpenAsync("/notice-board/", Token);

        Assert.Equal("/notice-board/", home.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("一楼大厅公示栏", home.Heading);
        Assert.Equal("42", home.Document.QuerySelector(".sum")?.TextContent);
    }

    [Theory]
    [InlineData("blog", "'BlogLooks'")]
    [InlineData("coming-soon", "createWorkflowToken")]
    public async Task Recipe_with_unknown_things_is_refused_by_name_and_place_when_they_are_not_to_be_skipped(string name, string named)
    {
        var tenant = "strict-" + name;
        await site.AddTenantAsync(tenant);

        var refused = await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync(tenant, ImportSite.Read(name)));

        Assert.True(refused.Message.Contains(named, StringComparison.Ordinal) || refused.Message.Contains("is unknown here", StringComparison.Ordinal)
            || refused.Message.Contains("is not installed", StringComparison.Ordinal), refused.Message);
        Assert.StartsWith("steps[", refused.Place, StringComparison.Ordinal);
    }
}
