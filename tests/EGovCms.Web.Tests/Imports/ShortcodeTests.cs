using System.Net;

namespace EGovCms.Web.Tests.Imports;

/// <summary>Shortcodes in what editors write, as visitors see them.</summary>
[Collection(SqliteImportCollection.Name)]
public sealed class ShortcodeTests(SqliteImports site)
{
    private const string Tenant = "shortcodes";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_shows_what_shortcodes_of_html_and_markdown_stand_for()
    {
        await site.BringAsync(Tenant, Steps);
        using var browser = site.CreateBrowser();

        var page = await browser.OpenAsync($"/{Tenant}/html", Token);
        var markdown = await browser.OpenAsync($"/{Tenant}/markdown", Token);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var prose = page.Document.QuerySelector(".prose")!;
        var picture = prose.QuerySelector("img")!;
        Assert.Equal($"/{Tenant}/media/%E5%9F%8E/%E6%A1%A5.webp", picture.GetAttribute("src"));
        Assert.Equal("大桥", picture.GetAttribute("alt"));
        Assert.Equal($"/{Tenant}/media/guide.pdf", prose.QuerySelector("em")!.TextContent);
        Assert.NotNull(prose.QuerySelector($"video[src='/{Tenant}/media/film.mp4'][controls]"));
        Assert.Equal("总机", prose.QuerySelector("a[href='tel:0858-1']")!.TextContent);
        Assert.Contains("中文在此", prose.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("English here", prose.TextContent, StringComparison.Ordinal);
        // One that nobody knows is text.
        Assert.Contains("[ghost]留着[/ghost]", prose.TextContent, StringComparison.Ordinal);
        Assert.Equal("总机", markdown.Document.QuerySelector("a[href='tel:0858-2'] strong")!.TextContent);
    }

    [Fact]
    public async Task Shortcode_runs_nothing_that_its_writer_put_into_it()
    {
        await site.BringAsync(Tenant, Steps);
        using var browser = site.CreateBrowser();

        var prose = (await browser.OpenAsync($"/{Tenant}/bad", Token)).Document.QuerySelector(".prose")!;

        Assert.Empty(prose.QuerySelectorAll("script, [onerror], [onclick], [src^='javascript'], [href^='javascript']"));
        Assert.Equal("0858\" onclick=\"alert(1)", Uri.UnescapeDataString(prose.QuerySelector("a")!.GetAttribute("href")!["tel:".Length..]));
    }

    [Fact]
    public async Task Changed_shortcode_shows_on_pages_that_were_kept()
    {
        await site.BringAsync(Tenant, Steps);
        using var browser = site.CreateBrowser();
        for (var turn = 0; turn < 2; turn++)
            Assert.Equal("旧", (await browser.OpenAsync($"/{Tenant}/changing", Token)).Document.QuerySelector(".state")!.TextContent);

        await site.RunAsync(Tenant, ImportSite.Of("""[ { "name": "ShortcodeTemplates", "ShortcodeTemplates": { "state": { "Content": "<b class=\"state\">新</b>" } } } ]"""));

        Assert.Equal("新", (await browser.OpenAsync($"/{Tenant}/changing", Token)).Document.QuerySelector(".state")!.TextContent);
    }

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Html", "OrchardCore.Markdown", "OrchardCore.Media", "OrchardCore.Shortcodes.Templates", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "ShortcodeTemplates", "ShortcodeTemplates": {
            "phone": { "Content": "<a href=\"tel:{{ Args.number }}\">{{ Content }}</a>", "Hint": "", "Usage": "", "DefaultValue": "", "Categories": [] },
            "state": { "Content": "<b class=\"state\">旧</b>" } } },
          { "name": "ContentDefinition", "ContentTypes": [
            { "Name": "Leaf", "DisplayName": "页", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart" } ] },
            { "Name": "Sheet", "DisplayName": "纸", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart" } ] } ] },
          { "name": "content", "data": [
            { "ContentItemId": "html", "ContentType": "Leaf", "DisplayText": "页", "Latest": true, "Published": true, "TitlePart": { "Title": "页" }, "AutoroutePart": { "Path": "html" }, "HtmlBodyPart": { "Html":
              "<p>[image alt=\"大桥\"]城/桥.webp[/image]</p><p><em>[asset_url]guide.pdf[/asset_url]</em></p><p>[video]film.mp4[/video] [phone number=\"0858-1\"]总机[/phone]</p><p>[locale zh]中文在此[/locale][locale en]English here[/locale] [ghost]留着[/ghost]</p>" } },
            { "ContentItemId": "bad", "ContentType": "Leaf", "DisplayText": "坏", "Latest": true, "Published": true, "TitlePart": { "Title": "坏" }, "AutoroutePart": { "Path": "bad" }, "HtmlBodyPart": { "Html":
              "<p>[image]javascript:alert(1)[/image] [image alt='x' onerror='alert(1)']&lt;script&gt;alert(1)&lt;/script&gt;[/image] [phone number='0858&quot; onclick=&quot;alert(1)']打[/phone]</p>" } },
            { "ContentItemId": "changing", "ContentType": "Leaf", "DisplayText": "变", "Latest": true, "Published": true, "TitlePart": { "Title": "变" }, "AutoroutePart": { "Path": "changing" }, "HtmlBodyPart": { "Html": "<p>[state]</p>" } },
            { "ContentItemId": "markdown", "ContentType": "Sheet", "DisplayText": "纸", "Latest": true, "Published": true, "TitlePart": { "Title": "纸" }, "AutoroutePart": { "Path": "markdown" }, "MarkdownBodyPart": { "Markdown": "拨打 [phone number=\"0858-2\"]**总机**[/phone]" } } ] } ]
        """;
}
