using EGovCms.Accounts.Abstractions;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Tenants.Setup;

/// <summary>Runs a tenant's recipes one after the other, with its own settings in them.</summary>
internal sealed class RecipeSequence(IRecipeCatalog catalog, IRecipeRunner runner, ICurrentUser user)
{
    /// <summary>Number of steps that changed something.</summary>
    public async Task<int> RunAsync(
        ShellSettings settings, TenantSetupRequest request, AdministratorAccount? administrator, CancellationToken cancellation)
    {
        var overrides = (System.Text.Json.Nodes.JsonObject)request.SiteSettings.DeepClone();
        if (!settings.IsDefault && !overrides.ContainsKey("SiteName"))
            overrides["SiteName"] = settings.DisplayName;
        var options = new RecipeRunOptions { Parameters = Parameters(settings, overrides, administrator), SkipUnknown = request.SkipUnknown };

        var recipes = new[] { SiteOverrides.Apply(catalog.Get(request.Recipe), overrides, append: !settings.IsDefault) }
            .Concat(request.ThenRecipes.Select(name => SiteOverrides.Apply(catalog.Get(name), overrides, append: false)))
            .ToList();
        var changed = 0;
        foreach (var recipe in recipes)
            changed += (await runner.RunAsync(settings.Name, recipe, options, cancellation)).Changed;
        return changed;
    }

    private Dictionary<string, string> Parameters(
        ShellSettings settings, System.Text.Json.Nodes.JsonObject overrides, AdministratorAccount? administrator) => new(StringComparer.OrdinalIgnoreCase)
        {
            ["SiteName"] = overrides["SiteName"]?.ToString() ?? settings.DisplayName,
            ["SiteTimeZone"] = overrides["TimeZone"]?.ToString() ?? "Asia/Shanghai",
            ["AdminUserId"] = administrator?.UserId ?? user.Id ?? "",
            ["AdminUsername"] = administrator?.UserName ?? user.Name ?? "",
        };
}
