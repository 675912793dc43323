using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EGovCms.Testing.Site;
using EGovCms.Web.Tests.Imports;

namespace EGovCms.Web.Tests.Deployment;

[Collection(SqliteImportCollection.Name)]
public sealed class DeploymentPageOnSqliteTests(SqliteImports site) : DeploymentPageTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class DeploymentPageOnPostgresTests(PostgresImports site) : DeploymentPageTests(site);

/// <summary>The page 导出/导入, as an administrator uses it and others may not.</summary>
public abstract class DeploymentPageTests(ImportSite site)
{
    private const string Tenant = "deploy";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_that_was_downloaded_is_brought_in_elsewhere_and_shows_the_same()
    {
        await BringAsync(Tenant);
        await BringAsync("deploy-to", "[]");
        using var admin = await site.SignedInAsync(Tenant);

        var (kind, name, zip) = await ExportAsync(admin);

        Assert.Equal("application/zip", kind);
        Assert.Matches("^deploy-[0-9]{12}\\.zip$", name);
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry("deploy.recipe.json")!.Open(), Encoding.UTF8);
        var recipe = await reader.ReadToEndAsync(Token);
        Assert.Contains("城市桥梁", recipe, StringComparison.Ordinal);
        Assert.DoesNotContain(site.AdminPassword, recipe, StringComparison.Ordinal);

        var done = await ImportAsync(admin, "deploy-to", name, zip);

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("执行了", done.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var visitor = site.CreateBrowser();
        Assert.Equal("城市桥梁", (await visitor.OpenAsync("/deploy-to/qiao", Token)).Heading);
        Assert.Contains("导出站点", await TrailAsync(admin, Tenant), StringComparison.Ordinal);
        Assert.Contains(name, await TrailAsync(admin, "deploy-to"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.json", "{ \"steps\": [ ")]
    [InlineData("site.json", "{ \"name\": \"x\", \"steps\": [ { \"name\": \"content\", \"data\": [ { \"ContentItemId\": \"half\", \"ContentType\": \"Leaf\", \"DisplayText\": \"半截\", \"Latest\": true, \"Published\": true, \"TitlePart\": { \"Title\": \"半截\" }, \"AutoroutePart\": { \"Path\": \"half\" } } ] }, { \"name\": \"nothing-of-this-name\" } ] }")]
    [InlineData("site.zip", "no archive")]
    [InlineData("", "")]
    public async Task What_is_no_recipe_is_refused_in_words_and_nothing_of_it_is_kept(string name, string content)
    {
        await BringAsync(Tenant);
        using var admin = await site.SignedInAsync(Tenant);

        var refused = await ImportAsync(admin, Tenant, name, Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Document.QuerySelector(".error-summary, [role=alert]")!.TextContent.Trim());
        using var visitor = site.CreateBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/{Tenant}/half", Token)).Status);
    }

    [Fact]
    public async Task Unknown_things_are_left_out_and_listed_when_asked_for()
    {
        await BringAsync("deploy-skip");
        using var admin = await site.SignedInAsync("deploy-skip");
        var recipe = """{ "name": "x", "steps": [ { "name": "nothing-of-this-name" }, { "name": "content", "data": [ { "ContentItemId": "new", "ContentType": "Leaf", "DisplayText": "新桥", "Latest": true, "Published": true, "TitlePart": { "Title": "新桥" }, "AutoroutePart": { "Path": "xin" } } ] } ] }""";

        var done = await ImportAsync(admin, "deploy-skip", "x.recipe.json", Encoding.UTF8.GetBytes(recipe), skip: true);

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("nothing-of-this-name", done.Document.QuerySelector("main li code")!.TextContent, StringComparison.Ordinal);
        using var visitor = site.CreateBrowser();
        Assert.Equal("新桥", (await visitor.OpenAsync("/deploy-skip/xin", Token)).Heading);
    }

    [Fact]
    public async Task Nobody_takes_a_site_or_changes_it_without_the_permission()
    {
        await BringAsync(Tenant);
        await BringAsync("deploy-other");
        var other = await site.AddAdministratorAsync("deploy-other", "admin-of-" + Guid.NewGuid().ToString("N")[..8]);
        using var visitor = site.CreateBrowser();
        using var exporter = await site.SignedInAsync(Tenant, "Exporter");
        using var clerk = await site.SignedInAsync(Tenant, "Clerk");
        using var stranger = site.CreateBrowser();
        await stranger.SignInAsync(other.UserName, other.Password!, "/deploy-other");
        var recipe = """{ "name": "x", "steps": [ { "name": "settings", "SiteSettings": { "SiteName": "被改了" } } ] }"""u8.ToArray();

        Assert.EndsWith("/SignIn", (await visitor.OpenAsync($"/{Tenant}/Admin/Deployment", Token)).Address.AbsolutePath, StringComparison.Ordinal);
        foreach (var refused in new[] { clerk, stranger })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await refused.OpenAsync($"/{Tenant}/Admin/Deployment", Token)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(refused, "Export", null));
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(refused, "Import", recipe));
        }

        Assert.Equal("application/zip", (await ExportAsync(exporter)).Kind);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(exporter, "Import", recipe));
        // What one may not do is not offered.
        Assert.Empty((await exporter.OpenAsync($"/{Tenant}/Admin/Deployment", Token)).Document.QuerySelectorAll("form[action$='/Import']"));
        Assert.DoesNotContain("被改了", (await visitor.OpenAsync($"/{Tenant}/qiao", Token)).Title, StringComparison.Ordinal);
    }

    private Task<EGovCms.Recipes.RecipeOutcome> BringAsync(string tenant, string content = Items) => site.BringAsync(tenant, Steps.Replace("ITEMS", content, StringComparison.Ordinal));

    private static async Task<(string? Kind, string Name, byte[] Content)> ExportAsync(SiteBrowser browser)
    {
        var form = (await browser.OpenAsync($"/{Tenant}/Admin/Deployment", Token)).Form("form[action$='/Export']");
        using var answer = await browser.Client.PostAsync(ActionOf(form), new FormUrlEncodedContent([new("__RequestVerificationToken", TokenOf(form))]), Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName ?? "", await answer.Content.ReadAsByteArrayAsync(Token));
    }

    private static async Task<SitePage> ImportAsync(SiteBrowser browser, string tenant, string name, byte[] content, bool skip = false)
    {
        var form = (await browser.OpenAsync($"/{tenant}/Admin/Deployment", Token)).Form("form[action$='/Import']");
        using var body = Body(TokenOf(form), name, content);
        if (skip)
            body.Add(new StringContent("true"), "SkipUnknown");
        using var answer = await browser.Client.PostAsync(ActionOf(form), body, Token);
        return await SitePage.ReadAsync(answer, Token);
    }

    /// <summary>Sends to the page as somebody who does not see it, with a token that they got elsewhere.</summary>
    private static async Task<HttpStatusCode> PostAsync(SiteBrowser browser, string act, byte[]? content)
    {
        var token = (await browser.OpenAsync($"/{Tenant}/SignIn", Token)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = Body(token, content is null ? "" : "x.json", content ?? []);
        using var answer = await browser.Client.PostAsync(new Uri($"/{Tenant}/Admin/Deployment/{act}", UriKind.Relative), body, Token);
        return answer.StatusCode;
    }

    private static MultipartFormDataContent Body(string token, string name, byte[] content)
    {
        var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        if (name.Length > 0)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(file, "file", name);
        }

        return body;
    }

    private static Uri ActionOf(AngleSharp.Dom.IElement form) => new(form.GetAttribute("action")!, UriKind.Relative);

    private static string TokenOf(AngleSharp.Dom.IElement form) => form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<string> TrailAsync(SiteBrowser admin, string tenant) =>
        (await admin.OpenAsync($"/{tenant}/Admin/Audit", Token)).Document.Body!.TextContent;

    private const string Items = """[ { "ContentItemId": "bridge", "ContentType": "Leaf", "DisplayText": "城市桥梁", "Latest": true, "Published": true, "TitlePart": { "Title": "城市桥梁" }, "AutoroutePart": { "Path": "qiao" } } ]""";

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Deployment", "OrchardCore.Users", "OrchardCore.Templates", "OrchardCore.Settings", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "Roles", "Roles": [ { "Name": "Exporter", "Description": "", "Permissions": [ "AccessAdminPanel", "Export" ] }, { "Name": "Clerk", "Description": "", "Permissions": [ "AccessAdminPanel", "ListContent" ] } ] },
          { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Leaf", "DisplayName": "页", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" } ] } ] },
          { "name": "content", "data": ITEMS } ]
        """;
}
