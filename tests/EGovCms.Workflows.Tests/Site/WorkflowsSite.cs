using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Tests.Site;

/// <summary>The platform and two bodies below it, all with workflows, the definition <c>letter</c> and a handler that leaves rows behind.</summary>
public class WorkflowsSite : SiteFixture
{
    /// <summary>The Monday before National Day: the holiday lies between most deadlines and their ends.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 9, 28, 2, 0, 0, TimeSpan.Zero);

    private static readonly string[] Bodies = ["zf", "rd"];

    /// <summary>The host's clock.</summary>
    public virtual TestClock? Clock { get; } = new(Monday);

    protected override string Recipe => "portal";

    protected override string? Template => "workflows";

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        WriteRecipe("portal", "\"EGovCms.Tenants\", ");
        WriteRecipe("body", "");
        if (Clock is not null)
            builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.Configure<TenancyOptions>(options => options.TenantServices.Add(Probe.Register));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });

        void WriteRecipe(string name, string features) => File.WriteAllText(Path.Combine(recipes, name + ".recipe.json"), $$"""
            {
              "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true,
              "steps": [
                { "name": "feature", "enable": [{{features}}"EGovCms.Workflows", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Templates", "EGovCms.Theme.Admin"] },
                { "name": "themes", "Admin": "EGovCms.Theme.Admin" },
                { "name": "Roles", "Roles": [
                  { "Name": "Clerk", "Permissions": ["AccessAdminPanel", "HandleWorkflowTasks"] },
                  { "Name": "Writer", "Permissions": ["AccessAdminPanel", "EditOwnContent"] } ] },
                { "name": "workflow-definitions", "Definitions": [ {{LetterWorkflow.Json}} ] }
              ]
            }
            """);
    }

    protected override async Task SetUpAsync()
    {
        foreach (var name in Bodies.Where(name => !Shells.TryGetSettings(name, out _)))
        {
            await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
            var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = name, DisplayName = name == "zf" ? "市政府" : "市人大", Prefix = name, Recipe = "body" });
            Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
        }
    }

    /// <summary>Does something with the services of a tenant.</summary>
    public async Task<T> InAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant, TestContext.Current.CancellationToken);
        return await work(scope.Services);
    }

    /// <summary>Does something with the engine of the platform's own tenant.</summary>
    public Task<T> EngineAsync<T>(Func<IWorkflowEngine, Task<T>> work, string tenant = ShellSettings.DefaultName) =>
        InAsync(tenant, services => work(services.GetRequiredService<IWorkflowEngine>()));

    /// <summary>Starts a case that must start.</summary>
    public async Task<WorkflowCase> StartAsync(string definition = "letter", string subject = "1", string tenant = ShellSettings.DefaultName)
    {
        var result = await EngineAsync(engine => engine.StartAsync(new StartCase
        {
            Definition = definition,
            Subject = new WorkflowSubject("letter", subject),
            Title = $"来信 {subject}",
            Actor = WorkflowActor.System,
        }), tenant);
        return Done(result);
    }

    /// <summary>A clerk of a tenant.</summary>
    public static WorkflowActor Clerk(string tenant = ShellSettings.DefaultName, string name = "王科长") =>
        new() { UserId = "clerk-" + tenant, Name = name, Tenant = tenant, Roles = ["Clerk"], Units = [""] };

    /// <summary>The case of a command that must have succeeded.</summary>
    public static WorkflowCase Done(WorkflowResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Assert.True(result.Succeeded, $"{result.Outcome}: {string.Join(' ', result.Errors.Select(e => $"{e.Field} {e.Message}"))}");
        return result.Case!;
    }

    /// <summary>Makes an account with a role in a tenant and signs it in there.</summary>
    public async Task<SiteBrowser> SignedInAsync(string tenant, string userName, string role, string? displayName = null)
    {
        var password = await InAsync(tenant, async services =>
        {
            var made = await services.GetRequiredService<IUserProvision>().AddAsync(new UserToProvide { UserName = userName, DisplayName = displayName, Roles = [role] });
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByNameAsync(userName))!;
            account.MustChangePassword = false;
            Assert.True((await users.UpdateAsync(account)).Succeeded);
            return made.Password!;
        });
        var browser = CreateBrowser();
        await browser.SignInAsync(userName, password, tenant == ShellSettings.DefaultName ? "" : "/" + tenant);
        return browser;
    }

    /// <summary>The first administrator, signed in on the platform.</summary>
    public async Task<SiteBrowser> AdministratorAsync()
    {
        var browser = CreateBrowser();
        await browser.SignInAsync(AdminUser, AdminPassword);
        return browser;
    }

    /// <summary>What the handler left behind about a case, in order.</summary>
    public Task<List<string>> ProbesAsync(string caseId, string tenant = ShellSettings.DefaultName) =>
        InAsync(tenant, services => services.GetRequiredService<TenantDb>().Set<ProbeRow>().AsNoTracking()
            .Where(row => row.CaseId == caseId).OrderBy(row => row.Id).Select(row => row.Said).ToListAsync());

    internal Task<List<DeadlineRow>> DeadlinesAsync(string caseId) =>
        InAsync(ShellSettings.DefaultName, services => services.GetRequiredService<TenantDb>().Set<DeadlineRow>().AsNoTracking()
            .Where(row => row.CaseId == caseId).OrderBy(row => row.Name).ToListAsync());

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition())
            await Task.Delay(20, patience.Token);
    }
}

public sealed class PostgresWorkflowsSite : WorkflowsSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
