using System.Text;
using EGovCms.Data.Settings;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Recipes.Reading;
using EGovCms.Settings.Recipes;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Settings.Tests.Recipes;

public sealed class SettingsStepTests
{
    private const string Tenant = "zf";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sections_are_merged_and_a_second_run_changes_nothing(string provider)
    {
        await using var installation = await CreateAsync(provider);
        const string Step = """{ "name": "settings", "SiteSettings": { "siteName": "市政府网", "MainColor": "#0f5aa6" }, "HomeRoute": { "contentItemId": "4abc" } }""";

        Assert.Equal(1, (await RunAsync(installation, Step)).Changed);
        Assert.Equal(0, (await RunAsync(installation, Step)).Changed);
        Assert.Equal(1, (await RunAsync(installation, """{ "name": "settings", "SiteSettings": { "Phone": "0858-8222222" } }""")).Changed);

        await using var scope = await installation.ScopeAsync(Tenant);
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        var site = await settings.GetAsync<SiteSettings>();
        Assert.Equal(("市政府网", "#0f5aa6", "0858-8222222"), (site.SiteName, site.MainColor, site.Phone));
        Assert.Equal("4abc", (string?)(await settings.GetAsync("HomeRoute"))!["contentItemId"]);
    }

    [Fact]
    public async Task Orchards_flat_names_belong_to_the_site()
    {
        await using var installation = await CreateAsync();

        await RunAsync(installation, """{ "name": "Settings", "SiteName": "市政府网", "TimeZoneId": "Asia/Urumqi" }""");

        await using var scope = await installation.ScopeAsync(Tenant);
        var site = await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<SiteSettings>();
        Assert.Equal(("市政府网", "Asia/Urumqi"), (site.SiteName, site.TimeZone));
    }

    [Theory]
    [InlineData("""{ "name": "settings", "Other": { "A": 1 }, "SiteSettings": { "MainColor": "#ffcc00" } }""", "steps[0] (settings).SiteSettings.MainColor")]
    [InlineData("""{ "name": "settings", "Other": { "A": 1 }, "SiteSettings": { "Nonsense": "x" } }""", "steps[0] (settings).SiteSettings.Nonsense")]
    [InlineData("""{ "name": "settings", "Other": { "A": 1 }, "SiteSettings": "x" }""", "steps[0] (settings).SiteSettings")]
    [InlineData("""{ "name": "settings", "Other": { "A": 1 }, "SiteSettings": { "SiteName": 5 } }""", "steps[0] (settings).SiteSettings.SiteName")]
    [InlineData("""{ "name": "settings", "Other": { "A": 1 }, "UseTelex": true }""", "steps[0] (settings).UseTelex")]
    public async Task Unusable_value_refuses_the_step_and_leaves_nothing_behind(string step, string place)
    {
        await using var installation = await CreateAsync();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(installation, step));

        Assert.Equal(place, refused.Place);
        await using var scope = await installation.ScopeAsync(Tenant);
        Assert.Empty(await scope.Services.GetRequiredService<ISettingsStore>().ListAsync());
    }

    private static async Task<TestInstallation> CreateAsync(string provider = EGovCms.Data.DatabaseProvider.Sqlite)
    {
        var installation = await TestInstallation.CreateAsync(provider, options =>
        {
            options.HostServices = (services, configuration) => services.AddEgovRecipes(configuration);
            options.SharedServices.Add(typeof(ModuleCatalog));
            options.TenantServices.Add(services => services.AddLocalization(o => o.ResourcesPath = "Resources").AddRecipeSteps().AddRecipeStep<SettingsStep>());
        });
        await installation.AddTenantAsync(Tenant);
        return installation;
    }

    private static Task<RecipeOutcome> RunAsync(TestInstallation installation, string step) =>
        installation.Host.GetRequiredService<IRecipeRunner>().RunAsync(
            Tenant, RecipeReader.Read(Encoding.UTF8.GetBytes($$"""{ "name": "test", "steps": [ {{step}} ] }"""), "test.recipe.json", null, new RecipeOptions()), new RecipeRunOptions());
}
