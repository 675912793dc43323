using EGovCms.Data.Settings;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Recipes.Running;

/// <summary>The parameters of a run: those that were given, then those that the tenant knows itself.</summary>
internal sealed class RunParameters(IShellHost shells)
{
    public async Task<RecipeRunOptions> CompleteAsync(ShellSettings tenant, RecipeRunOptions options, CancellationToken cancellation)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in options.Parameters)
            all[name] = value;
        await using var scope = await shells.CreateScopeAsync(tenant.Name, cancellation);
        foreach (var source in scope.Services.GetServices<IRecipeParameters>())
            Add(all, await source.GetAsync(cancellation));
        var site = await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<SiteSettings>(cancellation);
        Add(all, new Dictionary<string, string>
        {
            ["SiteName"] = site.SiteName.Length > 0 ? site.SiteName : tenant.DisplayName.Length > 0 ? tenant.DisplayName : tenant.Name,
            ["SiteTimeZone"] = site.TimeZone,
        });
        return options with { Parameters = all };
    }

    private static void Add(Dictionary<string, string> all, IReadOnlyDictionary<string, string> known)
    {
        foreach (var (name, value) in known)
        {
            if (!all.TryGetValue(name, out var given) || given.Length == 0)
                all[name] = value;
        }
    }
}
