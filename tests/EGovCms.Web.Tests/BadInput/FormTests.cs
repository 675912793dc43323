using System.Net;
using System.Text;
using System.Text.Json;
using EGovCms.Content.Definitions;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.BadInput;

/// <summary>Forms of the administration filled in wrongly: the form comes back and says so, and nothing is stored.</summary>
[Collection(BadInputCollection.Name)]
public sealed class FormTests(BadInputCity city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("admin")]
    [InlineData("Default")]
    [InlineData("platform")]
    [InlineData("con")]
    [InlineData("pg_tenant")]
    [InlineData("zf")]
    [InlineData("ZF")]
    [InlineData("..")]
    [InlineData("../zf")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("%2e%2e%2fzf")]
    [InlineData("-a")]
    [InlineData("1a")]
    [InlineData("a.b")]
    [InlineData("a b")]
    [InlineData("a\u202eb")]
    [InlineData("ｚｆ")]
    [InlineData("发改委")]
    [InlineData("a';drop schema public;--")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("")]
    public Task Tenant_name_that_is_reserved_taken_or_tricky_is_refused_at_its_field(string name) =>
        RefusesTenantAsync("Name", ("Name", name), ("Prefix", "free-prefix"));

    [Theory]
    [InlineData("zf")]
    [InlineData("ZF")]
    [InlineData("admin")]
    [InlineData("SignIn")]
    [InlineData("health")]
    [InlineData("media")]
    [InlineData("_content")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("%2e%2e")]
    [InlineData("a?b")]
    [InlineData("")]
    public Task Prefix_that_is_reserved_taken_or_tricky_is_refused_at_its_field(string prefix) =>
        RefusesTenantAsync("Prefix", ("Name", "freename"), ("Prefix", prefix));

    [Theory]
    [InlineData("*")]
    [InlineData("evil.example/x")]
    [InlineData("xn--")]
    [InlineData("a:99999")]
    [InlineData("<script>")]
    public Task Host_that_is_none_is_refused_at_its_field(string host) =>
        RefusesTenantAsync("Hosts", ("Name", "freename"), ("Prefix", "free-prefix"), ("Hosts", host));

    [Theory]
    [InlineData("{% if %}\n", 1)]
    [InlineData("<p>\n{{ Model.ContentItem | no_such_filter }}</p>\n{% for %}", 3)]
    [InlineData("<p>\n\n{% endif %}", 3)]
    public async Task Malformed_template_comes_back_with_its_line_and_is_not_stored(string text, int line)
    {
        using var browser = await SignInAsync();
        var before = await browser.OpenAsync("/Admin/Templates/Edit?name=Content-Article", Token);
        var page = await browser.OpenAsync("/Admin/Templates/Edit", Token);
        var answer = await browser.SubmitAsync(page, "form[action$='/Templates/Edit']", ("Name", "Content-Article"), ("Text", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"{line,4} >", answer.Document.QuerySelector("#fault pre")?.TextContent ?? "", StringComparison.Ordinal);
        var after = await browser.OpenAsync("/Admin/Templates/Edit?name=Content-Article", Token);
        Assert.Equal(before.Document.QuerySelector("textarea")!.TextContent, after.Document.QuerySelector("textarea")!.TextContent);
    }

    [Theory]
    [InlineData("../Layout")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("1")]
    public async Task Template_name_that_is_a_path_is_refused(string name)
    {
        using var browser = await SignInAsync();
        var page = await browser.OpenAsync("/Admin/Templates/Edit", Token);
        var answer = await browser.SubmitAsync(page, "form[action$='/Templates/Edit']", ("Name", name), ("Text", "<p></p>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Theory]
    [InlineData("Article")]
    [InlineData("article")]
    [InlineData("1st")]
    [InlineData("A b")]
    [InlineData("A/b")]
    [InlineData("TitlePart")]
    [InlineData("")]
    public async Task Malformed_content_type_comes_back_and_is_not_stored(string name)
    {
        var before = await DefinitionsAsync();
        using var browser = await SignInAsync();
        var page = await browser.OpenAsync("/Admin/ContentTypes/Create", Token);
        var answer = await browser.SubmitAsync(page, "main form[method=post]", ("Name", name), ("DisplayName", "文件"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(before, await DefinitionsAsync());
    }

    [Theory]
    [InlineData("Source")]
    [InlineData("1st")]
    [InlineData("A b")]
    [InlineData("")]
    public async Task Malformed_field_comes_back_and_is_not_stored(string name)
    {
        var before = await DefinitionsAsync();
        using var browser = await SignInAsync();
        var page = await browser.OpenAsync("/Admin/ContentTypes/Article/Fields/Create", Token);
        var answer = await browser.SubmitAsync(page, "main form[method=post]", ("Name", name), ("DisplayName", "来源"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(before, await DefinitionsAsync());
    }

    // The limit of one field is 4 MB, that of a request 32 MB.
    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public async Task Form_that_is_too_large_is_called_so_and_stores_nothing(int megabytes)
    {
        using var browser = new SiteBrowser(new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(30) })
        {
            BaseAddress = new Uri(city.Url),
            DefaultRequestHeaders = { ExpectContinue = true },
        });
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        var page = await browser.OpenAsync("/Admin/Content/Create/Page", Token);
        var answer = await browser.SubmitAsync(page, "main form[method=post]", ("TitlePart.Title", $"{megabytes} megabytes"), ("HtmlBodyPart.Html", new string('a', megabytes * 1024 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("过大", answer.Heading, StringComparison.Ordinal);
        var list = await browser.OpenAsync($"/Admin/Content?q={megabytes}%20megabytes", Token);
        Assert.Empty(list.Links("main a[href$='/Edit']"));
    }

    [Fact]
    public async Task Sign_in_form_of_five_megabytes_is_refused()
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync("/SignIn", Token);
        var answer = await browser.SubmitAsync(page, "form[action$='/SignIn']", ("UserName", new string('a', 5 * 1024 * 1024)), ("Password", "x"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Theory]
    [InlineData("application/json", '[', 100_000)]
    [InlineData("application/json", '{', 100_000)]
    [InlineData("application/x-www-form-urlencoded", '[', 100_000)]
    [InlineData("application/x-www-form-urlencoded", '&', 100_000)]
    [InlineData("multipart/form-data", '-', 100)]
    [InlineData("multipart/form-data; boundary=x", '-', 100)]
    [InlineData("text/html; charset=utf-99", 'x', 10)]
    public async Task Body_that_is_no_form_is_refused(string type, char filling, int length)
    {
        using var client = city.CreateClient();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(new string(filling, length)));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await client.PostAsync(new Uri("/SignIn", UriKind.Relative), content, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task RefusesTenantAsync(string field, params (string Name, string Value)[] values)
    {
        var before = JsonSerializer.Serialize(city.Shells.Tenants);
        var folders = Folders();
        using var browser = await SignInAsync();
        var page = await browser.OpenAsync("/Admin/Tenants/Create", Token);
        var answer = await browser.SubmitAsync(page, "form[action$='/Tenants/Create']", [("DisplayName", "测试"), ("Recipe", "department"), .. values]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("true", answer.Document.QuerySelector($"[name={field}]")?.GetAttribute("aria-invalid"));
        Assert.Equal(before, JsonSerializer.Serialize(city.Shells.Tenants));
        Assert.Equal(folders, Folders());

        // Down to those of tenants: inside, imports of the sample data come and go.
        List<string> Folders() => [.. Directory.GetDirectories(city.Folder).SelectMany(folder => Directory.GetDirectories(folder).Prepend(folder)).Order(StringComparer.Ordinal)];
    }

    private async Task<SiteBrowser> SignInAsync()
    {
        var browser = city.CreateBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword)).Status);
        return browser;
    }

    private async Task<string> DefinitionsAsync()
    {
        await using var scope = await city.Shells.CreateScopeAsync("Default", Token);
        var definitions = scope.Services.GetRequiredService<IContentDefinitions>();
        return JsonSerializer.Serialize(new object?[] { await definitions.ListTypesAsync(Token), await definitions.GetPartAsync("Article", Token) });
    }
}
