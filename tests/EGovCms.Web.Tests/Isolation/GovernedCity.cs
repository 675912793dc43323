using EGovCms.Accounts.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>The city with a department below the government, and an administrator for each site but the portal.</summary>
public sealed class GovernedCity : SqliteCity
{
    public const string Government = "zf";

    public const string Department = "fgw";

    private readonly Dictionary<string, AdministratorAccount> _administrators = [];

    /// <summary>All sites but the portal.</summary>
    public IReadOnlyList<string> Sites { get; } = ["sw", "rd", "zf", "zx", "jw", Department];

    /// <summary>All sites.</summary>
    public IReadOnlyList<string> Tenants => [ShellSettings.DefaultName, .. Sites];

    public static string PrefixOf(string tenant) => tenant == ShellSettings.DefaultName ? "" : "/" + tenant;

    public AdministratorAccount AdministratorOf(string tenant) => _administrators[tenant];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using (var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName))
        {
            var request = new TenantSetupRequest { Name = Department, DisplayName = "市发展改革委", Prefix = Department, Parent = Government, Recipe = "department" };
            var made = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(request);
            Assert.Empty(made.Problems);
        }

        foreach (var tenant in Sites)
            _administrators[tenant] = await this.AddAdministratorAsync(tenant, "admin-of-" + tenant);
    }

    /// <summary>A browser in which the tenant's administrator (the platform's for the portal) has signed in on their own site.</summary>
    public async Task<SiteBrowser> SignInAsync(string tenant)
    {
        var browser = CreateBrowser(followRedirects: false);
        var (user, password) = tenant == ShellSettings.DefaultName
            ? (AdminUser, AdminPassword)
            : (AdministratorOf(tenant).UserName, AdministratorOf(tenant).Password!);
        var answer = await browser.SignInAsync(user, password, PrefixOf(tenant));
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.Status);
        return browser;
    }
}
