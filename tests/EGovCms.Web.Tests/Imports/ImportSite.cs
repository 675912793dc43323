using System.Text.Json.Nodes;
using EGovCms.Data;
using EGovCms.Recipes;
using EGovCms.Recipes.Reading;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Imports;

/// <summary>A small installation into which recipes in Orchard Core's form are brought, a tenant for each.</summary>
public abstract class ImportSite : SiteFixture
{
    private readonly Dictionary<string, RecipeOutcome> _outcomes = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1);

    protected override string Recipe => "portal";

    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Queries:MaxDuration"] = "00:00:01" });

    /// <summary>The fixture of that name, as read.</summary>
    public static Recipe Read(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Imports", "Recipes");
        var file = name + ".recipe.json";
        return RecipeReader.Read(File.ReadAllBytes(Path.Combine(folder, file)), file, folder, new RecipeOptions());
    }

    /// <summary>Brings the fixture into the tenant of the same name, once; what it left out is in the outcome.</summary>
    public Task<RecipeOutcome> ImportAsync(string name) => OnceAsync(name, () => Read(name), skipUnknown: true);

    /// <summary>Brings steps, none of which may be unknown, into a tenant of their own, once.</summary>
    public Task<RecipeOutcome> BringAsync(string tenant, string steps) => OnceAsync(tenant, () => Of(steps, tenant), skipUnknown: false);

    /// <summary>A recipe of the steps alone.</summary>
    public static Recipe Of(string steps, string name = "steps") =>
        new() { Name = name, Steps = [.. JsonNode.Parse(steps)!.AsArray().Select(step => (JsonObject)step!.DeepClone())] };

    /// <summary>A browser in which the administrator has signed in on the tenant, or a new user who has the role there.</summary>
    public async Task<SiteBrowser> SignedInAsync(string tenant, string? role = null)
    {
        var (user, password) = role is null ? (AdminUser, AdminPassword) : await this.AddUserAsync(tenant, role);
        var browser = CreateBrowser();
        var page = await browser.SignInAsync(user, password, "/" + tenant);
        Assert.DoesNotContain("/SignIn", page.Address.AbsolutePath, StringComparison.Ordinal);
        return browser;
    }

    private async Task<RecipeOutcome> OnceAsync(string name, Func<Recipe> recipe, bool skipUnknown)
    {
        await _gate.WaitAsync();
        try
        {
            if (!_outcomes.TryGetValue(name, out var outcome))
            {
                await AddTenantAsync(name);
                _outcomes[name] = outcome = await RunAsync(name, recipe(), skipUnknown);
            }

            return outcome;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>An empty tenant under <c>/name</c>.</summary>
    public Task<ShellSettings> AddTenantAsync(string name) =>
        Shells.UpdateAsync(new ShellSettings { Name = name, DisplayName = name, State = TenantState.Running, Prefix = name, DatabaseProvider = Provider, Secret = Guid.NewGuid().ToString("N") });

    /// <summary>Runs a recipe on a tenant.</summary>
    public Task<RecipeOutcome> RunAsync(string tenant, Recipe recipe, bool skipUnknown = false) =>
        Services.GetRequiredService<IRecipeRunner>().RunAsync(tenant, recipe, new RecipeRunOptions
        {
            SkipUnknown = skipUnknown,
            Parameters = new Dictionary<string, string> { ["AdminUserId"] = "4admin", ["AdminUsername"] = AdminUser },
        });
}

/// <summary>On SQLite.</summary>
public sealed class SqliteImports : ImportSite;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresImports : ImportSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
