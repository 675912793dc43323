using EGovCms.Accounts.Abstractions;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Tenants.Setup;

/// <summary>Runs a tenant's recipes one after the other, with its own settings in them.</summary>
internal sealed class RecipeSequence(IRecipeCatalog catalog, IRecipeRunner runner, ICurrentUser user)
{
    /// <summary>What all of them did together.</summary>
    public async Task<RecipeOutcome> RunAsync(
        ShellSettings settings, TenantSetupRequest request, AdministratorAccount? administrator, CancellationToken cancellation)
    {
        var overrides = (System.Text.Json.Nodes.JsonObject)request.SiteSettings.DeepClone();
        if (!settings.IsDefault && !overrides.ContainsKey("SiteName"))
            overrides["SiteName"] = settings.DisplayName;
        var options = new RecipeRunOptions { Parameters = Parameters(settings, overrides, administrator), SkipUnknown = request.SkipUnknown };

        var recipes = new[] { SiteOverrides.Apply(request.RecipeGiven ?? catalog.Get(request.Recipe), overrides, append: !settings.IsDefault) }
            .Concat(request.ThenRecipes.Select(name => SiteOverrides.Apply(catalog.Get(name), overrides, append: false)))
            .ToList();
        var (steps, changed, skipped) = (0, 0, new List<string>());
        foreach (var recipe in recipes)
        {
            var outcome = await runner.RunAsync(settings.Name, recipe, options, cancellation);
            (steps, changed) = (steps + outcome.Steps, changed + outcome.Changed);
            skipped.AddRange(outcome.Skipped);
        }

        return new RecipeOutcome(steps, changed, skipped);
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
