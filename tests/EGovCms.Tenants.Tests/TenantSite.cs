using System.Net;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(EGovCms.Tenants.Tests.TenantSite))]
[assembly: AssemblyFixture(typeof(EGovCms.Tenants.Tests.PostgresTenantSite))]

namespace EGovCms.Tenants.Tests;

/// <summary>A small tree of tenants: Default → zf → edu, and rd beside zf. Zf and edu have an administrator of their own.</summary>
public class TenantSite : SiteFixture
{
    private readonly Dictionary<string, string> _passwords = [];
    private readonly SemaphoreSlim _changing = new(1, 1);

    protected override string Recipe => "tree";

    /// <summary>Where the tests' recipes lie.</summary>
    public string Recipes => Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;

    protected override void Configure(WebApplicationBuilder builder)
    {
        WriteRecipe("tree", """{ "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Templates", "EGovCms.Theme.Admin"] }""", """{ "name": "themes", "Admin": "EGovCms.Theme.Admin" }""");
        WriteRecipe("kind", """{ "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Templates", "EGovCms.Theme.Admin"] }""", """{ "name": "themes", "Admin": "EGovCms.Theme.Admin" }""");
        WriteRecipe("writing",
            """{ "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Media", "EGovCms.Templates", "EGovCms.Theme.Admin"] }""",
            """{ "name": "themes", "Admin": "EGovCms.Theme.Admin" }""",
            """{ "name": "ContentDefinition", "ContentTypes": [{ "Name": "Note", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true } }, "ContentTypePartDefinitionRecords": [{ "PartName": "TitlePart" }] }] }""",
            """{ "name": "content", "data": [{ "ContentItemId": "note1", "ContentType": "Note", "Published": true, "Latest": true, "TitlePart": { "Title": "第一条" } }] }""");
        WriteRecipe("plain", """{ "name": "settings", "SiteSettings": { "Organizer": "秘书处" } }""");
        WriteRecipe("broken", """{ "name": "feature", "enable": ["EGovCms.Nowhere"] }""");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = Recipes,
            ["FeatureProfiles:small:0"] = "EGovCms.Media",
            ["FeatureProfiles:tenants:0"] = "EGovCms.Tenants",
            ["FeatureProfiles:tenants:1"] = "EGovCms.Me*",
        });
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddAsync(new TenantSetupRequest { Name = "zf", DisplayName = "市政府", Prefix = "zf", Recipe = "kind", AdministratorName = "zf.admin" });
        await AddAsync(new TenantSetupRequest { Name = "rd", DisplayName = "市人大", Prefix = "rd", Recipe = "kind" });
        await AddAsync(new TenantSetupRequest { Name = "edu", DisplayName = "市教育局", Prefix = "edu", Recipe = "kind", Parent = "zf", AdministratorName = "edu.admin" });
    }

    public void WriteRecipe(string name, params string[] steps) =>
        File.WriteAllText(Path.Combine(Recipes, name + ".recipe.json"), $$"""{ "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true, "steps": [{{string.Join(',', steps)}}] }""");

    /// <summary>Sets a tenant up from within another, as its administrator would.</summary>
    public async Task<TenantSetupResult> SetUpAsync(TenantSetupRequest request, string from = ShellSettings.DefaultName)
    {
        await using var scope = await Shells.CreateScopeAsync(from, TestContext.Current.CancellationToken);
        return await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sets up a tenant that a test counts on, below the default tenant if it says nothing else.</summary>
    public async Task<ShellSettings> AddAsync(TenantSetupRequest request)
    {
        var result = await SetUpAsync(request);
        Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => $"{p.Field}: {p.Message}")));
        if (result.Administrator is { Password: { } password } administrator)
            _passwords[administrator.UserName] = password;
        return result.Settings!;
    }

    /// <summary>A tenant of its own for a test, with a name that none has.</summary>
    public Task<ShellSettings> AddAsync(string? parent = null)
    {
        var name = Unique();
        return AddAsync(new TenantSetupRequest { Name = name, DisplayName = "站点 " + name, Prefix = name, Recipe = "kind", Parent = parent });
    }

    public static string Unique() => "t" + Guid.NewGuid().ToString("N")[..12];

    public ShellSettings Settings(string name) => Shells.TryGetSettings(name, out var settings) ? settings : throw new KeyNotFoundException(name);

    public bool Knows(string name) => Shells.TryGetSettings(name, out _);

    /// <summary>The platform's administrator, on the tenant with the prefix.</summary>
    public Task<SiteBrowser> AdministratorAsync() => SignedInAsync(AdminUser, AdminPassword, "");

    /// <summary>The administrator of one tenant, signed in there, the first password changed.</summary>
    public async Task<SiteBrowser> AdministratorOfAsync(string tenant)
    {
        var user = tenant + ".admin";
        var fresh = $"Own-{Guid.NewGuid():N}";
        // Classes run beside each other: one at a time changes the password that the next signs in with.
        await _changing.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var browser = await SignedInAsync(user, _passwords[user], "/" + tenant);
            var page = await browser.OpenAsync($"/{tenant}/Account/Password");
            await browser.SubmitAsync(page, "form[action$='/Account/Password']", ("Password", _passwords[user]), ("NewPassword", fresh), ("Repeated", fresh));
            _passwords[user] = fresh;
            return browser;
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Posts to an address without going through its form, with a good token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(SiteBrowser browser, string tenant, string address, params (string Name, string Value)[] values)
    {
        var prefix = tenant.Length == 0 ? "" : "/" + tenant;
        var page = await browser.OpenAsync(prefix + "/Admin/Tenants/Create");
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(values.Append((Name: "__RequestVerificationToken", Value: token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        return await browser.Client.PostAsync(new Uri(prefix + address, UriKind.Relative), form);
    }

    /// <summary>What a visitor gets.</summary>
    public async Task<HttpStatusCode> VisitAsync(string path)
    {
        using var client = CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<SiteBrowser> SignedInAsync(string user, string password, string prefix)
    {
        var browser = new SiteBrowser(CreateClient());
        await browser.SignInAsync(user, password, prefix);
        return browser;
    }
}
