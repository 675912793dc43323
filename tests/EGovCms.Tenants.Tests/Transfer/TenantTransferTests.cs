using System.IO.Compression;
using System.Net;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenants.Tests.Transfer;

public sealed class TenantTransferTests(TenantSite sqlite, PostgresTenantSite postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Exported_tenant_is_imported_with_its_data_and_media_under_another_name(string provider)
    {
        var site = Site(provider);
        var tenant = await site.AddAsync();
        await WriteAsync(site, tenant.Name, "秘书处");
        var media = Directory.CreateDirectory(Path.Combine(site.Folder, "tenants", tenant.Name, "media")).FullName;
        await File.WriteAllTextAsync(Path.Combine(media, "a.txt"), "附件", Token);
        using var folder = new TemporaryFolder();
        var file = await ExportAsync(site, tenant.Name, folder);

        var name = TenantSite.Unique();
        var result = await ImportAsync(site, new TenantImportRequest { File = file, Name = name, Prefix = name, Parent = "zf" });

        Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
        Assert.Equal((TenantState.Running, "zf", tenant.DisplayName), (result.Settings!.State, result.Settings.Parent, result.Settings.DisplayName));
        Assert.Equal("秘书处", await ReadAsync(site, name));
        Assert.Equal("附件", await File.ReadAllTextAsync(Path.Combine(site.Folder, "tenants", name, "media", "a.txt"), Token));
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync($"/{name}/SignIn"));
        Assert.NotEqual(site.Settings(tenant.Name).Secret, site.Settings(name).Secret);
    }

    [Fact]
    public async Task Export_holds_no_secret()
    {
        using var folder = new TemporaryFolder();
        var file = await ExportAsync(sqlite, "rd", folder);

        await using var zip = await ZipFile.OpenReadAsync(file, Token);
        using var reader = new StreamReader(await zip.GetEntry("tenant.json")!.OpenAsync(Token));

        Assert.DoesNotContain(sqlite.Settings("rd").Secret, await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_refuses_what_is_no_export_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "x.zip");
        await File.WriteAllTextAsync(file, "no zip", Token);
        var name = TenantSite.Unique();

        var result = await ImportAsync(sqlite, new TenantImportRequest { File = file, Name = name, Prefix = name });

        Assert.Equal("File", Assert.Single(result.Problems).Field);
        Assert.False(sqlite.Knows(name));
    }

    [Fact]
    public async Task Import_that_fails_half_way_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = await ExportAsync(sqlite, "rd", folder);
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Token))
            zip.GetEntry("tenant.db")!.Delete();
        var name = TenantSite.Unique();

        var result = await ImportAsync(sqlite, new TenantImportRequest { File = file, Name = name, Prefix = name });

        Assert.False(result.Succeeded);
        Assert.False(sqlite.Knows(name));
        Assert.False(Directory.Exists(Path.Combine(sqlite.Folder, "tenants", name)));
    }

    [Fact]
    public async Task Import_refuses_a_file_of_the_other_database()
    {
        using var folder = new TemporaryFolder();
        var file = await ExportAsync(postgres, "rd", folder);
        var name = TenantSite.Unique();

        var result = await ImportAsync(sqlite, new TenantImportRequest { File = file, Name = name, Prefix = name });

        Assert.Equal("File", Assert.Single(result.Problems).Field);
    }

    [Fact]
    public async Task Page_downloads_a_site_and_makes_another_from_the_file()
    {
        using var browser = await sqlite.AdministratorAsync();
        using var exported = await TenantSite.PostAsync(browser, "", "/Admin/Tenants/rd/Export");
        var file = await exported.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal("application/zip", exported.Content.Headers.ContentType!.MediaType);
        var name = TenantSite.Unique();

        using var kept = await UploadAsync(browser, file, ("Name", "zf"), ("DisplayName", "副本"), ("Prefix", name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.StatusCode);
        Assert.Contains("value=\"副本\"", WebUtility.HtmlDecode(await kept.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);

        using var done = await UploadAsync(browser, file, ("Name", name), ("DisplayName", "副本"), ("Prefix", name));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal("副本", sqlite.Settings(name).DisplayName);
        Assert.Equal(HttpStatusCode.OK, await sqlite.VisitAsync($"/{name}/SignIn"));
    }

    [Theory]
    [InlineData("rd")]
    [InlineData("zf")]
    [InlineData("Default")]
    public async Task Administrator_does_not_export_a_site_beside_or_above(string other)
    {
        using var browser = await sqlite.AdministratorOfAsync("zf");

        using var response = await TenantSite.PostAsync(browser, "zf", $"/Admin/Tenants/{other}/Export");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private TenantSite Site(string provider) => provider == DatabaseProvider.Sqlite ? sqlite : postgres;

    private static async Task<string> ExportAsync(TenantSite site, string name, TemporaryFolder folder)
    {
        var path = Path.Combine(folder.Path, name + ".zip");
        await using var scope = await site.Shells.CreateScopeAsync(ShellSettings.DefaultName, Token);
        await using var file = File.Create(path);
        await scope.Services.GetRequiredService<ITenantTransfer>().ExportAsync(name, file, Token);
        return path;
    }

    private static async Task<TenantSetupResult> ImportAsync(TenantSite site, TenantImportRequest request)
    {
        await using var scope = await site.Shells.CreateScopeAsync(ShellSettings.DefaultName, Token);
        return await scope.Services.GetRequiredService<ITenantTransfer>().ImportAsync(request, Token);
    }

    private static async Task WriteAsync(TenantSite site, string tenant, string organizer)
    {
        await using var scope = await site.Shells.CreateScopeAsync(tenant, Token);
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        await settings.SaveAsync(await settings.GetAsync<SiteSettings>(Token) with { Organizer = organizer }, Token);
    }

    private static async Task<string> ReadAsync(TenantSite site, string tenant)
    {
        await using var scope = await site.Shells.CreateScopeAsync(tenant, Token);
        return (await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<SiteSettings>(Token)).Organizer;
    }

    private static async Task<HttpResponseMessage> UploadAsync(EGovCms.Testing.Site.SiteBrowser browser, byte[] file, params (string Name, string Value)[] values)
    {
        var page = await browser.OpenAsync("/Admin/Tenants/Import");
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "File", "site.zip" } };
        foreach (var (name, value) in values)
            form.Add(new StringContent(value), name);
        return await browser.Client.PostAsync(new Uri("/Admin/Tenants/Import", UriKind.Relative), form, Token);
    }
}
