namespace EGovCms.Web.Tests.Imports;

/// <summary>Placements decide whether and where a page shows its parts and fields.</summary>
[Collection(SqliteImportCollection.Name)]
public sealed class PlacementTests(SqliteImports site)
{
    private const string Tenant = "placements";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Part_and_field_show_where_the_last_rule_that_holds_puts_them()
    {
        await site.BringAsync(Tenant, Steps);

        // Before: title, body, then the type's own fields. The rules of Note hold there alone.
        Assert.Equal(["正文", "来源", "责任编辑"], await ShownAsync("plain"));
        Assert.Equal(["来源", "正文"], await ShownAsync("note"));
        Assert.Equal(["框中正文"], await ShownAsync("framed"));
    }

    [Fact]
    public async Task Title_that_is_hidden_is_no_heading_of_the_page()
    {
        await site.BringAsync(Tenant, Steps);
        using var browser = site.CreateBrowser();

        Assert.Equal("无题页的名称", (await browser.OpenAsync($"/{Tenant}/plain", Token)).Heading);
        Assert.NotEqual("无题页的名称", (await browser.OpenAsync($"/{Tenant}/framed", Token)).Heading);
    }

    [Fact]
    public async Task Changed_placement_shows_on_a_page_that_was_kept()
    {
        await site.BringAsync(Tenant, Steps);
        Assert.Equal(["正文"], await ShownAsync("changing"));
        Assert.Equal(["正文"], await ShownAsync("changing"));

        await site.RunAsync(Tenant, ImportSite.Of("""[ { "name": "Placements", "Placements": { "MarkdownBodyPart": [ { "contentType": "Changing", "place": "-" } ] } } ]"""));

        Assert.Empty(await ShownAsync("changing"));
    }

    private async Task<IEnumerable<string>> ShownAsync(string path)
    {
        using var browser = site.CreateBrowser();
        var page = await browser.OpenAsync($"/{Tenant}/{path}", Token);
        return page.Document.QuerySelectorAll("main .prose, main .source").Select(shown => shown.TextContent.Trim());
    }

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Html", "OrchardCore.Markdown", "OrchardCore.ContentFields", "OrchardCore.Placements", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "ContentDefinition",
            "ContentTypes": [
              { "Name": "Plain", "DisplayName": "页", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "0" } } }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": { "ContentTypePartSettings": { "Position": "1" } } }, { "PartName": "Credits", "Name": "Credits", "Settings": { "ContentTypePartSettings": { "Position": "2" } } } ] },
              { "Name": "Note", "DisplayName": "记", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "0" } } }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": { "ContentTypePartSettings": { "Position": "1" } } }, { "PartName": "Credits", "Name": "Credits", "Settings": { "ContentTypePartSettings": { "Position": "2" } } } ] },
              { "Name": "Framed", "DisplayName": "框", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart" } ] },
              { "Name": "Changing", "DisplayName": "变", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart" } ] } ],
            "ContentParts": [ { "Name": "Credits", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Source", "Settings": { "ContentPartFieldSettings": { "Position": "0" } } }, { "FieldName": "TextField", "Name": "Editor", "Settings": { "ContentPartFieldSettings": { "Position": "1" } } } ] } ] },
          { "name": "Placements", "Placements": {
            "HtmlBodyPart": [ { "contentType": [ "Note" ], "place": "Content:9" }, { "contentType": "Fram*", "place": "Content", "alternates": [ "FramedBody" ] } ],
            "TextField": [ { "contentType": "Note", "differentiator": "Credits-Editor", "place": "-" }, { "contentType": "Plain", "displayType": "Summary", "place": "-" } ],
            "TitlePart": [ { "contentType": "Framed", "place": "-" } ] } },
          { "name": "Templates", "Templates": {
            "FramedBody": { "Content": "<blockquote class=\"prose\">框中{{ Model.ContentItem.Content.HtmlBodyPart.Html | strip_html }}</blockquote>" },
            "TextField": { "Content": "<p class=\"source\">{{ Model.Field.Text }}</p>" } } },
          { "name": "content", "data": [
            { "ContentItemId": "plain", "ContentType": "Plain", "DisplayText": "无题页的名称", "Latest": true, "Published": true, "TitlePart": { "Title": "无题页的名称" }, "AutoroutePart": { "Path": "plain" }, "HtmlBodyPart": { "Html": "<p>正文</p>" }, "Credits": { "Source": { "Text": "来源" }, "Editor": { "Text": "责任编辑" } } },
            { "ContentItemId": "note", "ContentType": "Note", "DisplayText": "记", "Latest": true, "Published": true, "TitlePart": { "Title": "记" }, "AutoroutePart": { "Path": "note" }, "HtmlBodyPart": { "Html": "<p>正文</p>" }, "Credits": { "Source": { "Text": "来源" }, "Editor": { "Text": "责任编辑" } } },
            { "ContentItemId": "framed", "ContentType": "Framed", "DisplayText": "无题页的名称", "Latest": true, "Published": true, "TitlePart": { "Title": "无题页的名称" }, "AutoroutePart": { "Path": "framed" }, "HtmlBodyPart": { "Html": "<p>正文</p>" } },
            { "ContentItemId": "changing", "ContentType": "Changing", "DisplayText": "变", "Latest": true, "Published": true, "TitlePart": { "Title": "变" }, "AutoroutePart": { "Path": "changing" }, "MarkdownBodyPart": { "Markdown": "正文" } } ] } ]
        """;
}
