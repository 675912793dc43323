using System.Net;
using System.Net.Http.Headers;
using EGovCms.Testing.Clamd;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Scanning.Tests;

/// <summary>A site with a media library, beside a clamd.</summary>
public class ScanningSite : SiteFixture
{
    private ClamdServer? _clamd;

    public ClamdServer Clamd => _clamd ?? throw new InvalidOperationException("This site has no clamd.");

    protected override string Recipe => "site";

    protected virtual bool HasScanner => true;

    public override async ValueTask InitializeAsync()
    {
        if (HasScanner)
            _clamd = await ClamdServer.StartAsync(TestContext.Current.CancellationToken);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (_clamd is not null)
            await _clamd.DisposeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, "site.recipe.json"), """
            { "name": "site", "displayName": "site", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": ["EGovCms.Media", "EGovCms.Templates", "EGovCms.Theme.Admin"] }, { "name": "themes", "Admin": "EGovCms.Theme.Admin" }] }
            """);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = recipes,
            ["Scanning:Clamd:Host"] = HasScanner ? "127.0.0.1" : "",
            ["Scanning:Clamd:Port"] = _clamd?.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    public async Task<SiteBrowser> AdministratorAsync()
    {
        var browser = CreateBrowser();
        await browser.SignInAsync(AdminUser, AdminPassword);
        return browser;
    }

    /// <summary>Uploads a file as the library's form does; returns what the page then says.</summary>
    public static async Task<string> UploadAsync(SiteBrowser browser, string name, byte[] content)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var page = await browser.OpenAsync("/Admin/Media", cancellation);
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "files", name } };
        using var response = await browser.Client.PostAsync(new Uri("/Admin/Media/Upload", UriKind.Relative), form, cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(cancellation));
    }
}

public sealed class UnscannedSite : ScanningSite
{
    protected override bool HasScanner => false;
}
