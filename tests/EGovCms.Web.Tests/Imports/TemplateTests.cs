using System.Net;

namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class TemplatesOnSqliteTests(SqliteImports site) : TemplateTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class TemplatesOnPostgresTests(PostgresImports site) : TemplateTests(site);

/// <summary>Templates that a recipe brings, layout included, do with shapes what Orchard Core's documentation lets them do.</summary>
public abstract class TemplateTests(ImportSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recipe_leaves_nothing_out() => Assert.Empty((await site.ImportAsync("magazine")).Skipped);

    [Fact]
    public async Task Layout_of_the_recipe_shows_title_menu_and_meta_elements()
    {
        await site.ImportAsync("magazine");
        using var browser = site.CreateBrowser();

        var home = await browser.OpenAsync("/magazine/", Token);

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("乌蒙画报 - magazine", home.Title);
        Assert.Equal("done", home.Meta("review"));
        Assert.Equal("ltr", home.Document.DocumentElement.GetAttribute("dir"));
        Assert.Equal("/magazine/", new Uri(home.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!).AbsolutePath);
        Assert.Contains("封面", home.Document.QuerySelector("nav")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/magazine/topics", home.Document.QuerySelectorAll("a").Single(link => link.TextContent == "主题").GetAttribute("href"));
        Assert.Equal("/magazine/SignIn", home.Document.QuerySelector("a.sign-in")?.GetAttribute("href"));
        Assert.NotNull(home.Document.QuerySelector("footer.imprint"));
        Assert.DoesNotContain("jquery", home.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_shows_its_zones_without_what_was_taken_out()
    {
        await site.ImportAsync("magazine");
        using var browser = site.CreateBrowser();

        var page = (await browser.OpenAsync("/magazine/", Token)).Document;

        Assert.Equal("乌蒙画报", page.QuerySelector("header h1")?.TextContent);
        Assert.Equal("/magazine/media/covers/one%20two.webp", page.QuerySelector("header")?.GetAttribute("data-cover"));
        Assert.Contains("慢慢看", page.QuerySelector("header .motto")!.TextContent, StringComparison.Ordinal);
        var main = page.QuerySelector("main")!;
        Assert.Contains("一份山里的画报", main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("慢慢看", main.TextContent, StringComparison.Ordinal);
        Assert.Empty(main.QuerySelectorAll("h1, .flow"));
        Assert.Equal("今日有雾", main.QuerySelector(".note.early.damp")?.TextContent);
    }

    [Fact]
    public async Task Shapes_are_changed_before_they_are_rendered()
    {
        await site.ImportAsync("magazine");
        using var browser = site.CreateBrowser();

        var main = (await browser.OpenAsync("/magazine/", Token)).Document.QuerySelector("main")!;

        Assert.Equal("号外", main.QuerySelector(".ribbon.red[data-no='7']")?.TextContent);
        Assert.Equal("号外", main.QuerySelector(".frame > .ribbon-wide")?.TextContent);
        var newest = main.QuerySelector(".newest a")!;
        Assert.Equal(("雾中的桥", "/magazine/雾中的桥"), (newest.TextContent, Uri.UnescapeDataString(newest.GetAttribute("href")!)));
        Assert.Equal("主题 第二篇 第三篇", main.QuerySelector(".by-alias")?.TextContent);
    }

    [Fact]
    public async Task List_shows_summaries_with_their_fields_and_turns_pages()
    {
        await site.ImportAsync("magazine");
        using var browser = site.CreateBrowser();

        var first = await browser.OpenAsync("/magazine/", Token);

        var stories = first.Document.QuerySelectorAll(".stories .story").ToList();
        Assert.Equal(2, stories.Count);
        var bridge = stories.Single(story => story.QuerySelector("a.title")!.TextContent == "雾中的桥");
        Assert.Contains("一座看不见的桥", bridge.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("群山", bridge.QuerySelector(".topics ul.story-topics li.green")?.TextContent);
        // The site's clock is ahead of UTC.
        Assert.Equal("2026.03.02 作", bridge.QuerySelector(".made")?.TextContent);
        var older = first.Document.QuerySelector(".stories a[rel=next].older")!;
        Assert.Equal("较旧", older.TextContent);
        var second = await browser.OpenAsync(older.GetAttribute("href")!, Token);
        Assert.Single(second.Document.QuerySelectorAll(".stories .story"));
        Assert.Equal("较新", second.Document.QuerySelector(".stories a[rel=prev]")?.TextContent);
        Assert.Equal("2", second.Document.QuerySelector("footer.imprint")?.TextContent);
    }

    [Fact]
    public async Task Contained_item_shows_its_body_terms_and_the_way_to_its_editor()
    {
        await site.ImportAsync("magazine");
        using var browser = site.CreateBrowser();

        var story = await browser.OpenAsync("/magazine/雾中的桥", Token);

        Assert.Equal(HttpStatusCode.OK, story.Status);
        Assert.Equal("雾中的桥", story.Heading);
        Assert.Equal("雾", story.Document.QuerySelector("main strong")?.TextContent);
        Assert.Equal("群山", story.Document.QuerySelector("main li.green")?.TextContent);
        Assert.Equal("/magazine/Admin/Content/magazinestory0000000000001/Edit", story.Document.QuerySelector("a.edit")?.GetAttribute("href"));
    }
}
