using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Imports;

/// <summary>What an imported page says to those who show it elsewhere.</summary>
[Collection(SqliteImportCollection.Name)]
public sealed class SocialMetaTests(SqliteImports site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_tells_open_graph_and_twitter_what_its_part_says()
    {
        await site.BringAsync("social", Steps);
        using var browser = site.CreateBrowser();

        var told = await browser.OpenAsync("/social/qiao", Token);
        var silent = await browser.OpenAsync("/social/shan", Token);

        Assert.Equal("article", Property(told, "og:type"));
        Assert.Equal("大桥通车", Property(told, "og:title"));
        Assert.Equal("一句话", Property(told, "og:description"));
        Assert.Equal(site.Url + "/social/media/qiao/%E6%A1%A5%20%E9%9D%A2.webp", Property(told, "og:image"));
        Assert.Equal("桥面", Property(told, "og:image:alt"));
        Assert.Equal("summary", told.Meta("twitter:card"));
        Assert.Equal("推文\"标题", told.Meta("twitter:title"));
        Assert.Null(told.Meta("og:title"));
        Assert.Null(told.Meta("twitter:creator"));
        // What every page says by itself, and nothing beyond.
        Assert.Equal("山", Property(silent, "og:title"));
        Assert.Equal("山的一句话", Property(silent, "og:description"));
        Assert.Null(Property(silent, "og:image"));
        Assert.Null(silent.Meta("twitter:card"));
    }

    private static string? Property(SitePage page, string name) => page.Document.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Seo", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Leaf", "DisplayName": "页", "Settings": {}, "ContentTypePartDefinitionRecords": [
            { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "SeoMetaPart", "Name": "SeoMetaPart" } ] } ] },
          { "name": "content", "data": [
            { "ContentItemId": "qiao", "ContentType": "Leaf", "DisplayText": "大桥通车", "Latest": true, "Published": true, "TitlePart": { "Title": "大桥通车" }, "AutoroutePart": { "Path": "qiao" },
              "SeoMetaPart": { "MetaDescription": "一句话", "OpenGraphType": "article", "TwitterCard": "summary", "TwitterTitle": "推文\"标题", "DefaultSocialImage": { "Paths": [ "qiao/桥 面.webp" ], "MediaTexts": [ "桥面" ] } } },
            { "ContentItemId": "shan", "ContentType": "Leaf", "DisplayText": "山", "Latest": true, "Published": true, "TitlePart": { "Title": "山" }, "AutoroutePart": { "Path": "shan" }, "SeoMetaPart": { "MetaDescription": "山的一句话" } } ] } ]
        """;
}
