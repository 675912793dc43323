using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Audit.Abstractions;
using EGovCms.Data.Changes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>The city with a department below the government, an administrator for each site but the portal, and a case in each.</summary>
public sealed class GovernedCity : SqliteCity
{
    public const string Government = "zf";

    public const string Department = "fgw";

    /// <summary>The workflow of which each site has a case.</summary>
    public const string Workflow = "article-review";

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
        await StartCasesAsync();
    }

    /// <summary>What would be done in the background is done: afterwards nothing is stored unless somebody acts.</summary>
    public async Task SettleAsync()
    {
        foreach (var tenant in Tenants)
        {
            await using var scope = await Shells.CreateScopeAsync(tenant);
            await scope.Services.GetRequiredService<IChangePump>().DrainAsync();
            Assert.True((await scope.Services.GetRequiredService<IAuditVerifier>().VerifyAsync()).IsIntact);
        }
    }

    /// <summary>A clerk of the tenant as a whole.</summary>
    public static WorkflowActor ClerkOf(string tenant) => new() { UserId = "clerk-" + tenant, Name = "王科长", Tenant = tenant, IsAdministrator = true, Units = [""] };

    /// <summary>Each site has a case in review, with a task for each other site.</summary>
    private async Task StartCasesAsync()
    {
        foreach (var tenant in Tenants)
        {
            await using var scope = await Shells.CreateScopeAsync(tenant);
            var users = scope.Services.GetRequiredService<UserManager<Account>>();
            var user = await users.Users.FirstAsync(u => u.Memberships.Any(m => m.Tenant == tenant));
            var actor = ClerkOf(tenant) with { UserId = user.Id };
            var engine = scope.Services.GetRequiredService<IWorkflowEngine>();
            var begun = Done(await engine.StartAsync(new StartCase { Definition = Workflow, Subject = new WorkflowSubject("manual", tenant), Title = $"{tenant} 的稿件", Actor = actor }));
            Done(await engine.AdvanceAsync(new AdvanceCase { CaseId = begun.Id, Transition = "submit", Actor = actor, Values = new Dictionary<string, StringValues> { ["reviewer"] = user.Id } }));
            string[] others = [.. Tenants.Where(other => other != tenant).Select(other => other + "/")];
            Done(await engine.AdvanceAsync(new AdvanceCase
            {
                CaseId = begun.Id,
                Transition = "consult",
                Actor = actor,
                Values = new Dictionary<string, StringValues> { ["countersigning"] = new StringValues([.. others, tenant + "/"]) },
            }));
            await GovernedLetters.EnsureAsync(scope.Services);
            await GovernedQueries.EnsureAsync(scope.Services);
            await GovernedPush.EnsureAsync(scope.Services);
        }
    }

    private static WorkflowCase Done(WorkflowResult result)
    {
        Assert.Empty(result.Errors);
        return result.Case!;
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
