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
    public async Task Recipe_reads_the_tenants_own_parameters_where_none_are_given()
    {
        var name = await site.AddTenantAsync();
        var file = Path.Combine(site.Folder, name + ".json");
        await File.WriteAllTextAsync(file, """
            { "steps": [{ "name": "settings", "SiteSettings": { "Organizer": "[js: [parameters('SiteName'), parameters('AdminUsername'), parameters('AdminUserId').length > 0, parameters('AdminEmail')].join('/')]" } }] }
            """, TestContext.Current.CancellationToken);
        var plain = Path.Combine(site.Folder, name + "-plain.json");
        await File.WriteAllTextAsync(plain, $$"""
            { "steps": [{ "name": "settings", "SiteSettings": { "Organizer": "站点 {{name}}/admin/true/" } }] }
            """, TestContext.Current.CancellationToken);

        var first = (await site.RunAsync("recipe", "run", file, "--tenant", name, "--json")).Ended(0);
        var same = (await site.RunAsync("recipe", "run", plain, "--tenant", name, "--json")).Ended(0);
        var given = (await site.RunAsync("recipe", "run", file, "--tenant", name, "--param", "AdminUsername=other", "--json")).Ended(0);

        Assert.Equal(name, first.Json.GetProperty("recipe").GetString());
        Assert.Equal(0, same.Json.GetProperty("changed").GetInt32());
        Assert.Equal(1, given.Json.GetProperty("changed").GetInt32());
    }

    [Fact]
    public async Task Site_is_made_from_a_recipe_file_and_tells_what_was_left_out()
    {
        var name = "f" + Guid.NewGuid().ToString("N")[..10];
        var file = Path.Combine(site.Folder, name + ".recipe.json");
        await File.WriteAllTextAsync(file, """
            { "steps": [
              { "name": "feature", "enable": ["OrchardCore.Themes", "OrchardCore.Settings", "OrchardCore.Contents", "OrchardCore.Holograms", "TheTheme", "TheAdmin"] },
              { "name": "settings", "HomeRoute": { "Area": "TheTheme", "Controller": "Home", "Action": "Index" } } ] }
            """, TestContext.Current.CancellationToken);

        var refused = (await site.RunAsync("tenant", "create", name, "--recipe", file)).Ended(6);
        var made = (await site.RunAsync("tenant", "create", name, "--recipe", file, "--skip-unknown", "--json")).Ended(0);

        Assert.Contains("OrchardCore.Holograms", refused.Error, StringComparison.Ordinal);
        Assert.Contains("OrchardCore.Holograms", Assert.Single(made.Json.GetProperty("skipped").EnumerateArray()).GetString(), StringComparison.Ordinal);
        await site.AnswersAsync(name + "/", System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_names_the_recipes_of_the_installation() =>
        Assert.Contains("small", (await site.RunAsync("recipe", "list")).Ended(0).Output, StringComparison.Ordinal);
}
