using EGovCms.Recipes.Tests.Support;

namespace EGovCms.Recipes.Tests.Steps;

public sealed class FeatureStepTests
{
    [Fact]
    public async Task Features_are_switched_when_named()
    {
        await using var site = await RecipeSite.CreateAsync();

        await site.RunAsync("""{ "name": "feature", "enable": ["test.late", "OrchardCore.Title", "OrchardCore.Resources"] }""");
        Assert.Equal(["Test.Late", "EGovCms.Title"], site.Settings.Features);

        await site.RunAsync("""{ "name": "feature", "disable": ["Test.Late"] }""");
        Assert.Equal(["EGovCms.Title"], site.Settings.Features);
    }

    [Theory]
    [InlineData("""{ "name": "feature", "enable": ["Test.Basic", "Test.None"] }""", "steps[0] (feature).enable[1]", "not installed")]
    [InlineData("""{ "name": "feature", "enable": "Test.Basic" }""", "steps[0] (feature).enable", "list")]
    [InlineData("""{ "name": "feature", "enable": [5] }""", "steps[0] (feature).enable[0]", "id")]
    [InlineData("""{ "name": "feature", "enable": ["Test.Broken"] }""", "steps[0] (feature)", "")]
    public async Task Nothing_changes_when_the_step_is_refused(string step, string place, string reason)
    {
        await using var site = await RecipeSite.CreateAsync();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync(step));

        Assert.Equal(place, refused.Place);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Empty(site.Settings.Features);
        Assert.Null(await site.NoteAsync());
    }

    [Fact]
    public async Task Feature_that_others_need_is_not_disabled()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RunAsync("""{ "name": "feature", "enable": ["Test.Late"] }""");

        var refused = await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync("""{ "name": "feature", "disable": ["Test.Basic"] }"""));

        Assert.Contains("needed by Test.Late", refused.Reason, StringComparison.Ordinal);
    }
}
