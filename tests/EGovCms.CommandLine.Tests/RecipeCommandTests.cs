namespace EGovCms.CommandLine.Tests;

public sealed class RecipeCommandTests(RunningSite site)
{
    [Fact]
    public async Task Recipe_with_an_unknown_step_is_refused_unless_it_may_be_left_out()
    {
        await site.WriteRecipeAsync("odd", """{ "name": "no-such-step" }""", """{ "name": "settings", "SiteSettings": { "Organizer": "秘书处" } }""");

        var refused = (await site.RunAsync("recipe", "run", "odd")).Ended(6);
        var ran = (await site.RunAsync("recipe", "run", "odd", "--skip-unknown", "--json")).Ended(0);

        Assert.Contains("no-such-step", refused.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-step", Assert.Single(ran.Json.GetProperty("skipped").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recipe_file_runs_on_a_tenant_and_a_second_run_changes_nothing()
    {
        var name = await site.AddTenantAsync();
        var file = Path.Combine(site.Folder, name + ".json");
        await File.WriteAllTextAsync(file, """{ "name": "here", "steps": [{ "name": "settings", "SiteSettings": { "Organizer": "秘书处" } }] }""", TestContext.Current.CancellationToken);

        var first = (await site.RunAsync("recipe", "run", file, "--tenant", name, "--json")).Ended(0);
        var second = (await site.RunAsync("recipe", "run", file, "--tenant", name, "--json")).Ended(0);

        Assert.Equal(1, first.Json.GetProperty("changed").GetInt32());
        Assert.Equal(0, second.Json.GetProperty("changed").GetInt32());
    }

    [Fact]
    public async Task List_names_the_recipes_of_the_installation() =>
        Assert.Contains("small", (await site.RunAsync("recipe", "list")).Ended(0).Output, StringComparison.Ordinal);
}
