using System.Net;
using System.Security.Claims;
using EGovCms.Accounts.SignIn;
using EGovCms.Accounts.Store;
using EGovCms.Accounts.Users;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(EGovCms.Accounts.Tests.AccountSite))]

namespace EGovCms.Accounts.Tests;

/// <summary>The platform with two bodies beside each other, zf and rd; a clock that stands still until a test moves it.</summary>
public class AccountSite : SiteFixture
{
    private const string Features = """{ "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Templates", "EGovCms.Contents", "EGovCms.Theme.Admin"] }""";
    private const string Themes = """{ "name": "themes", "Admin": "EGovCms.Theme.Admin" }""";
    private const string Roles = """
        { "name": "Roles", "Roles": [
          { "Name": "Editor", "Permissions": ["AccessAdminPanel", "EditContent"] },
          { "Name": "Clerk", "Permissions": ["AccessAdminPanel"] },
          { "Name": "Keeper", "Permissions": ["AccessAdminPanel", "ManageUsers", "ManageRoles"] }] }
        """;

    protected override string Recipe => "body";

    /// <summary>The host's clock. Only a test whose fixture is its own may move it.</summary>
    public TestClock Clock { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>Failures from one address before it is refused: all tests have one address.</summary>
    protected virtual int AddressFailures => 100_000;

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, "body.recipe.json"), $$"""{ "name": "body", "displayName": "body", "issetuprecipe": true, "steps": [{{Features}}, {{Themes}}, {{Roles}}] }""");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = recipes,
            ["Accounts:AddressFailures"] = AddressFailures.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
        foreach (var name in new[] { "zf", "rd" })
        {
            var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = name, DisplayName = name, Prefix = name, Recipe = "body" });
            Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
        }
    }

    /// <summary>Makes an account with roles in a tenant.</summary>
    public async Task<Person> AddAsync(string tenant, params string[] roles)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant, TestContext.Current.CancellationToken);
        var name = "u" + Guid.NewGuid().ToString("N")[..12];
        var person = new Person("", name, $"Own-{Guid.NewGuid():N}");
        var account = new Account { UserName = name, DisplayName = "人员 " + name, Email = person.Email, LockoutEnabled = true, CreatedUtc = Clock.GetUtcNow() };
        account.Memberships.AddRange(roles.Select(role => new Membership { UserId = account.Id, Tenant = tenant, Role = role }));
        var result = await scope.Services.GetRequiredService<UserManager<Account>>().CreateAsync(account, person.Password);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(e => e.Code)));
        return person with { Id = account.Id };
    }

    /// <summary>What the store holds of an account.</summary>
    public async Task<Account> ReadAsync(Person person)
    {
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
        return await scope.Services.GetRequiredService<UserDirectory>().FindAsync(person.Id, TestContext.Current.CancellationToken) ?? throw new KeyNotFoundException(person.Name);
    }

    /// <summary>Whether the person (null: anyone) holds the permission in the tenant.</summary>
    public async Task<bool> HoldsAsync(string tenant, Person? person, Permission permission)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant, TestContext.Current.CancellationToken);
        var user = new ClaimsPrincipal(new ClaimsIdentity());
        if (person is not null)
        {
            var signIn = scope.Services.GetRequiredService<SignInManager<Account>>();
            user = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByIdAsync(person.Id))!);
            // What signing in adds: the session that every request checks.
            var session = await scope.Services.GetRequiredService<SessionBook>().BeginAsync(person.Id, TestContext.Current.CancellationToken);
            ((ClaimsIdentity)user.Identity!).AddClaim(new Claim(SessionBook.ClaimType, session));
        }

        return await scope.Services.GetRequiredService<IAuthorizationService>().HasPermissionAsync(user, permission);
    }

    public SiteBrowser Browser() => new(CreateClient());

    public async Task<SiteBrowser> SignedInAsync(Person person, string prefix = "/zf")
    {
        var browser = Browser();
        await browser.SignInAsync(person.Name, person.Password, prefix);
        return browser;
    }

    public async Task<SiteBrowser> AdministratorAsync()
    {
        var browser = Browser();
        await browser.SignInAsync(AdminUser, AdminPassword);
        return browser;
    }

    /// <summary>Posts with a good token, without going through the address's own form.</summary>
    public static async Task<HttpResponseMessage> PostAsync(SiteBrowser browser, string address, params (string Name, string Value)[] values)
    {
        var prefix = address.StartsWith("/zf/", StringComparison.Ordinal) ? "/zf" : "";
        var page = await browser.OpenAsync(prefix + "/Account/Password");
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(values.Append((Name: "__RequestVerificationToken", Value: token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        return await browser.Client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    public static async Task<HttpStatusCode> StatusAsync(SiteBrowser browser, string address) => (await browser.OpenAsync(address)).Status;
}
