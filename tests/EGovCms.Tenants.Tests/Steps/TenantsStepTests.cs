using EGovCms.Recipes;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenants.Tests.Steps;

public sealed class TenantsStepTests(TenantSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Step_sets_tenants_up_and_changes_nothing_the_second_time()
    {
        var (name, recipe) = (TenantSite.Unique(), TenantSite.Unique());
        site.WriteRecipe(recipe, $$"""
            { "name": "Tenants", "Tenants": [{ "Name": "{{name}}", "DisplayName": "市委", "Prefix": "{{name}}", "Recipe": "kind", "ThenRecipes": ["plain"], "Settings": { "Organizer": "市委办" } }] }
            """);

        Assert.Equal(1, (await RunAsync(recipe)).Changed);
        var first = site.Settings(name);
        Assert.Equal(TenantState.Running, first.State);
        Assert.Equal(0, (await RunAsync(recipe)).Changed);

        Assert.Equal(first, site.Settings(name));
    }

    [Theory]
    [InlineData("""{ "name": "Tenants" }""", "Tenants")]
    [InlineData("""{ "name": "Tenants", "Tenants": [5] }""", "Tenants[0]")]
    [InlineData("""{ "name": "Tenants", "Tenants": [{ "Recipe": "kind" }] }""", "Tenants[0]")]
    [InlineData("""{ "name": "Tenants", "Tenants": [{ "Name": "q", "Prefix": 5, "Recipe": "kind" }] }""", "Tenants[0].Prefix")]
    [InlineData("""{ "name": "Tenants", "Tenants": [{ "Name": "../q", "Prefix": "q", "Recipe": "kind" }] }""", "Tenants[0]")]
    public async Task Step_names_the_place_of_what_is_wrong(string step, string place)
    {
        var recipe = TenantSite.Unique();
        site.WriteRecipe(recipe, step);

        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(recipe));

        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
        Assert.False(site.Knows("q"));
    }

    [Fact]
    public async Task Step_leaves_a_tenant_that_is_not_below_alone()
    {
        var recipe = TenantSite.Unique();
        site.WriteRecipe(recipe, """{ "name": "Tenants", "Tenants": [{ "Name": "rd", "Prefix": "rd", "Recipe": "plain" }] }""");

        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(recipe, "zf"));

        Assert.Contains("'rd'", refused.Message, StringComparison.Ordinal);
    }

    private async Task<RecipeOutcome> RunAsync(string name, string tenant = ShellSettings.DefaultName)
    {
        var recipe = site.Services.GetRequiredService<IRecipeCatalog>().Get(name);
        return await site.Services.GetRequiredService<IRecipeRunner>().RunAsync(tenant, recipe, new RecipeRunOptions(), Token);
    }
}
