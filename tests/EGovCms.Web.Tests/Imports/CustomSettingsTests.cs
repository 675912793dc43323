using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class CustomSettingsOnSqliteTests(SqliteImports site) : CustomSettingsTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class CustomSettingsOnPostgresTests(PostgresImports site) : CustomSettingsTests(site);

/// <summary>Settings of a site's own making are edited in the administration and shown by its templates.</summary>
public abstract class CustomSettingsTests(ImportSite site)
{
    private const string Tenant = "custom";
    private const string Page = $"/{Tenant}/Admin/CustomSettings";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Setting_that_was_edited_shows_on_a_page_that_was_kept_and_the_act_is_recorded()
    {
        await site.BringAsync(Tenant, Steps);
        using var admin = await site.SignedInAsync(Tenant);
        using var visitor = site.CreateBrowser();
        await ShownAsync(visitor);
        await ShownAsync(visitor);
        var list = await admin.OpenAsync(Page, Token);
        var edit = await admin.OpenAsync(list.Links("main a").Single().AbsolutePath, Token);
        Assert.Equal("社交账号", edit.Heading);

        var saved = await SaveAsync(admin, ("SocialSettings.Weibo", "凉都发布厅"), ("SocialSettings.Notice", "<p>夏天<script>alert(1)</script><b onclick=\"alert(1)\">开放</b></p>"));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var shown = await ShownAsync(visitor);
        Assert.Equal("凉都发布厅", shown.QuerySelector("#weibo")!.TextContent);
        Assert.Equal("夏天开放", shown.QuerySelector("#notice")!.TextContent);
        Assert.Empty(shown.QuerySelectorAll("#notice script, #notice [onclick]"));
        Assert.Contains("修改自定义设置", (await admin.OpenAsync($"/{Tenant}/Admin/Audit", Token)).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_that_breaks_its_rule_is_refused_and_kept_as_it_was()
    {
        await site.BringAsync(Tenant, Steps);
        using var admin = await site.SignedInAsync(Tenant);
        await SaveAsync(admin, ("SocialSettings.Weibo", "凉都"));

        var refused = await SaveAsync(admin, ("SocialSettings.Weibo", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Document.QuerySelectorAll(".error-summary, [role=alert]"));
        using var visitor = site.CreateBrowser();
        Assert.Equal("凉都", (await ShownAsync(visitor)).QuerySelector("#weibo")!.TextContent);
    }

    [Fact]
    public async Task Settings_are_closed_to_those_who_may_not_and_unknown_ones_are_not_there()
    {
        await site.BringAsync(Tenant, Steps);
        using var visitor = site.CreateBrowser();
        using var admin = await site.SignedInAsync(Tenant);
        using var clerk = await site.SignedInAsync(Tenant, "Clerk");

        Assert.EndsWith("/SignIn", (await visitor.OpenAsync(Page + "/SocialSettings", Token)).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync(Page + "/SocialSettings", Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync(Page + "/Leaf", Token)).Status);
    }

    private static async Task<AngleSharp.Dom.IDocument> ShownAsync(SiteBrowser visitor) => (await visitor.OpenAsync($"/{Tenant}/leaf", Token)).Document;

    private static async Task<SitePage> SaveAsync(SiteBrowser admin, params (string Name, string Value)[] values) =>
        await admin.SubmitAsync(await admin.OpenAsync(Page + "/SocialSettings", Token), "form[data-warn-unsaved]", values);

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.ContentFields", "OrchardCore.CustomSettings", "OrchardCore.Users", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "Roles", "Roles": [ { "Name": "Clerk", "Description": "", "Permissions": [ "AccessAdminPanel", "ListContent" ] } ] },
          { "name": "ContentDefinition",
            "ContentTypes": [
              { "Name": "SocialSettings", "DisplayName": "社交账号", "Settings": { "ContentTypeSettings": { "Stereotype": "CustomSettings" } }, "ContentTypePartDefinitionRecords": [ { "PartName": "SocialSettings", "Name": "SocialSettings" } ] },
              { "Name": "Leaf", "DisplayName": "页", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" } ] } ],
            "ContentParts": [ { "Name": "SocialSettings", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Weibo", "Settings": { "TextFieldSettings": { "Required": true } } }, { "FieldName": "HtmlField", "Name": "Notice", "Settings": {} } ] } ] },
          { "name": "custom-settings", "SocialSettings": { "ContentItemId": "social", "ContentType": "SocialSettings", "SocialSettings": { "Weibo": { "Text": "六盘水" } } } },
          { "name": "Templates", "Templates": { "Content__Leaf": { "Content": "<main><h1>页</h1><p id=\"weibo\">{{ Site.Properties.SocialSettings.SocialSettings.Weibo.Text }}</p><div id=\"notice\">{{ Site.Properties.SocialSettings.SocialSettings.Notice.Html | raw }}</div></main>" } } },
          { "name": "content", "data": [ { "ContentItemId": "leaf", "ContentType": "Leaf", "DisplayText": "页", "Latest": true, "Published": true, "TitlePart": { "Title": "页" }, "AutoroutePart": { "Path": "leaf" } } ] } ]
        """;
}
