using EGovCms.Data.Settings;
using EGovCms.Recipes;
using EGovCms.Templates.Tests.Support;
using EGovCms.Theming.Themes;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Templates.Tests.Recipes;

public sealed class ThemesStepTests
{
    [Fact]
    public async Task Themes_are_chosen_and_enabled_and_a_second_run_changes_nothing()
    {
        await using var installation = await TemplatesSite.CreateAsync();
        const string Step = """{ "name": "themes", "site": "test.red", "Admin": "Test.Admin" }""";

        Assert.Equal(1, (await installation.RunAsync(Step)).Changed);
        Assert.Equal(0, (await installation.RunAsync(Step)).Changed);

        Assert.True(installation.Shells.TryGetSettings(TemplatesSite.Tenant, out var tenant));
        Assert.Equal(["Test.Red", "Test.Admin"], tenant.Features);
        await using var scope = await installation.ScopeAsync(TemplatesSite.Tenant);
        Assert.Equal(new ThemeSettings { Site = "Test.Red", Admin = "Test.Admin" }, await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<ThemeSettings>());
    }

    [Theory]
    [InlineData("""{ "name": "themes", "Site": "Test.None" }""", "steps[0] (themes).Site")]
    [InlineData("""{ "name": "themes", "Site": "Test.Admin" }""", "steps[0] (themes).Site")]
    [InlineData("""{ "name": "themes", "Site": "Test.Red", "Admin": "Test.Red" }""", "steps[0] (themes).Admin")]
    [InlineData("""{ "name": "themes", "Site": 5 }""", "steps[0] (themes).Site")]
    public async Task Unknown_theme_refuses_the_step(string step, string place)
    {
        await using var installation = await TemplatesSite.CreateAsync();

        Assert.Equal(place, (await Assert.ThrowsAsync<RecipeException>(() => installation.RunAsync(step))).Place);

        Assert.True(installation.Shells.TryGetSettings(TemplatesSite.Tenant, out var tenant));
        Assert.Empty(tenant.Features);
    }
}
