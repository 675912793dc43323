using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using EGovCms.Recipes.Exporting;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class TranslationPickerOnSqliteTests(SqliteImports site) : TranslationPickerTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class TranslationPickerOnPostgresTests(PostgresImports site) : TranslationPickerTests(site);

/// <summary>The field that picks sets of translations: brought by a recipe, shown in the page's language, edited, exported.</summary>
public abstract class TranslationPickerTests(ImportSite site)
{
    private const string Tenant = "sets";
    private const string Field = "Leaf.Related";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_shows_of_each_set_the_item_of_its_own_language()
    {
        await site.BringAsync(Tenant, Steps);
        using var visitor = site.CreateBrowser();

        var chinese = await visitor.OpenAsync($"/{Tenant}/zhongwen", Token);
        var english = await visitor.OpenAsync($"/{Tenant}/en/english", Token);

        Assert.Equal([("大桥", $"/{Tenant}/qiao"), ("山", $"/{Tenant}/shan")], Related(chinese));
        // Of the other set there is nothing in English.
        Assert.Equal([("Bridge", $"/{Tenant}/en/bridge")], Related(english));
    }

    [Fact]
    public async Task Kept_page_shows_a_translation_that_is_published_later()
    {
        const string Other = "sets-later";
        await site.BringAsync(Other, Steps);
        using var visitor = site.CreateBrowser();
        for (var turn = 0; turn < 2; turn++)
            Assert.Single(Related(await visitor.OpenAsync($"/{Other}/en/english", Token)));

        await site.RunAsync(Other, ImportSite.Of("""
            [ { "name": "content", "data": [ { "ContentItemId": "mountain", "ContentType": "Leaf", "DisplayText": "Mountain", "Latest": true, "Published": true, "TitlePart": { "Title": "Mountain" }, "AutoroutePart": { "Path": "mountain" }, "LocalizationPart": { "LocalizationSet": "set-shan", "Culture": "en" } } ] } ]
            """));

        Assert.Equal(["Bridge", "Mountain"], Related(await visitor.OpenAsync($"/{Other}/en/english", Token)).Select(shown => shown.Text));
    }

    [Fact]
    public async Task Editor_sees_titles_and_what_may_not_be_picked_is_refused()
    {
        await site.BringAsync(Tenant, Steps);
        using var admin = await site.SignedInAsync(Tenant);
        var page = await admin.OpenAsync($"/{Tenant}/Admin/Content/zhongwen/Edit", Token);
        Assert.Equal(["大桥", "山"], page.Document.QuerySelectorAll("ul.picked [data-picked-text]").Select(shown => shown.TextContent));

        var saved = await SaveAsync(admin, page, "set-shan");
        Assert.Equal(["山"], saved.Document.QuerySelectorAll("ul.picked [data-picked-text]").Select(shown => shown.TextContent));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SaveAsync(admin, saved, "set-nowhere")).Status);
        // The type's settings name what may be picked.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SaveAsync(admin, saved, "set-zhi")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(admin, saved, "set-qiao", "set-shan")).Status);
    }

    [Fact]
    public async Task Dialog_offers_sets_once_with_their_languages_by_type_and_title()
    {
        await site.BringAsync(Tenant, Steps);
        using var admin = await site.SignedInAsync(Tenant);
        using var visitor = site.CreateBrowser();
        const string Address = $"/{Tenant}/Admin/Content/PickTranslations";

        var all = Picks(await admin.OpenAsync(Address, Token));
        var leaves = Picks(await admin.OpenAsync(Address + "?type=Leaf", Token));
        var found = await admin.OpenAsync(Address + "?type=Leaf&q=BRIDGE", Token);

        Assert.Contains(("set-zhi", "纸"), all);
        Assert.DoesNotContain(("set-zhi", "纸"), leaves);
        Assert.Single(leaves, pick => pick.Set == "set-qiao");
        Assert.Equal([("set-qiao", "大桥")], Picks(found));
        Assert.Equal("中文（中国） · English", found.Document.QuerySelector(".list-note")!.TextContent.Trim());
        Assert.EndsWith("/SignIn", (await visitor.OpenAsync(Address, Token)).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Field_is_exported_as_it_came()
    {
        const string Other = "sets-export";
        await site.BringAsync(Other, Steps);

        var export = await site.Services.GetRequiredService<IRecipeExporter>().ExportAsync(Other, Token);

        var step = export.Json["steps"]!.AsArray().Single(each => each!["name"]!.ToString() == "content")!;
        var item = step["data"]!.AsArray().Single(each => each!["ContentItemId"]!.ToString() == "zhongwen")!;
        Assert.Equal("""["set-qiao","set-shan"]""", item["Leaf"]!["Related"]!["LocalizationSets"]!.ToJsonString());
        Assert.Contains("LocalizationSetContentPickerFieldSettings", export.ToJson(), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Text, string? Href)> Related(SitePage page) =>
        page.Document.QuerySelectorAll("main .article p a").Select(link => (link.TextContent, link.GetAttribute("href")));

    private static IReadOnlyList<(string Set, string Text)> Picks(SitePage page) =>
        [.. page.Document.QuerySelectorAll("[data-pick]").Select(pick => JsonNode.Parse(pick.GetAttribute("data-pick")!)!).Select(pick => (pick["id"]!.ToString(), pick["text"]!.ToString()))];

    /// <summary>Saves with these sets, as the page's scripts send them: a hidden control for each.</summary>
    private static async Task<SitePage> SaveAsync(SiteBrowser admin, SitePage page, params string[] sets)
    {
        var form = page.Form("form[data-warn-unsaved]");
        var list = form.QuerySelector("ul.picked")!;
        list.InnerHtml = string.Concat(sets.Select(set => $"<li><input type=\"hidden\" name=\"{Field}\" value=\"{set}\"></li>"));
        return await admin.SubmitAsync(form, (IHtmlElement?)form.QuerySelector("button[name=action][value=Publish]"));
    }

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.ContentFields", "OrchardCore.ContentLocalization", "OrchardCore.Users", "OrchardCore.Templates", "OrchardCore.Settings", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "settings", "LocalizationSettings": { "DefaultCulture": "zh-CN", "SupportedCultures": [ "zh-CN", "en" ] } },
          { "name": "ContentDefinition",
            "ContentTypes": [
              { "Name": "Leaf", "DisplayName": "页", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true } }, "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "LocalizationPart", "Name": "LocalizationPart" }, { "PartName": "Leaf", "Name": "Leaf" } ] },
              { "Name": "Sheet", "DisplayName": "纸", "Settings": { "ContentTypeSettings": { "Listable": true } }, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "LocalizationPart", "Name": "LocalizationPart" } ] } ],
            "ContentParts": [ { "Name": "Leaf", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "LocalizationSetContentPickerField", "Name": "Related",
              "Settings": { "LocalizationSetContentPickerFieldSettings": { "Hint": "相关内容", "Required": false, "Multiple": true, "DisplayedContentTypes": [ "Leaf" ] } } } ] } ] },
          { "name": "content", "data": [
            { "ContentItemId": "zhongwen", "ContentType": "Leaf", "DisplayText": "中文", "Latest": true, "Published": true, "TitlePart": { "Title": "中文" }, "AutoroutePart": { "Path": "zhongwen" }, "LocalizationPart": { "LocalizationSet": "set-own", "Culture": "zh-CN" },
              "Leaf": { "Related": { "LocalizationSets": [ "set-qiao", "set-shan" ] } } },
            { "ContentItemId": "english", "ContentType": "Leaf", "DisplayText": "English", "Latest": true, "Published": true, "TitlePart": { "Title": "English" }, "AutoroutePart": { "Path": "english" }, "LocalizationPart": { "LocalizationSet": "set-own", "Culture": "en" },
              "Leaf": { "Related": { "LocalizationSets": [ "set-qiao", "set-shan" ] } } },
            { "ContentItemId": "qiao", "ContentType": "Leaf", "DisplayText": "大桥", "Latest": true, "Published": true, "TitlePart": { "Title": "大桥" }, "AutoroutePart": { "Path": "qiao" }, "LocalizationPart": { "LocalizationSet": "set-qiao", "Culture": "zh-CN" } },
            { "ContentItemId": "bridge", "ContentType": "Leaf", "DisplayText": "Bridge", "Latest": true, "Published": true, "TitlePart": { "Title": "Bridge" }, "AutoroutePart": { "Path": "bridge" }, "LocalizationPart": { "LocalizationSet": "set-qiao", "Culture": "en" } },
            { "ContentItemId": "shan", "ContentType": "Leaf", "DisplayText": "山", "Latest": true, "Published": true, "TitlePart": { "Title": "山" }, "AutoroutePart": { "Path": "shan" }, "LocalizationPart": { "LocalizationSet": "set-shan", "Culture": "zh-CN" } },
            { "ContentItemId": "zhi", "ContentType": "Sheet", "DisplayText": "纸", "Latest": true, "Published": true, "TitlePart": { "Title": "纸" }, "LocalizationPart": { "LocalizationSet": "set-zhi", "Culture": "zh-CN" } } ] } ]
        """;
}
