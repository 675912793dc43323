using System.Text.Json.Nodes;
using EGovCms.Accounts.Roles;
using EGovCms.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Accounts.Tests.Roles;

public sealed class RolesStepTests(AccountSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Step_makes_a_role_and_changes_nothing_the_second_time()
    {
        var name = Unique();

        Assert.Equal(1, (await RunAsync(name, """["EditContent"]""")).Changed);
        Assert.Equal(0, (await RunAsync(name, """["EditContent"]""")).Changed);

        Assert.Equal(["EditContent"], await PermissionsAsync(name));
    }

    [Fact]
    public async Task Step_replaces_adds_and_removes_permissions()
    {
        var name = Unique();
        await RunAsync(name, """["EditContent"]""");

        await RunAsync(name, """["PublishContent"]""", "Add");
        Assert.Equal(["EditContent", "PublishContent"], await PermissionsAsync(name));
        await RunAsync(name, """["EditContent"]""", "Remove");
        Assert.Equal(["PublishContent"], await PermissionsAsync(name));
        await RunAsync(name, """["ViewContent"]""", "Replace");
        Assert.Equal(["ViewContent"], await PermissionsAsync(name));
    }

    [Fact]
    public async Task Role_named_with_neither_permissions_nor_behaviour_keeps_those_it_has()
    {
        var name = Unique();
        await RunAsync(name, """["EditContent"]""");

        await RunAsync((JsonObject)JsonNode.Parse($$"""{ "name": "Roles", "Roles": [{ "Name": "{{name}}", "Description": "编辑", "Permissions": [] }] }""")!);
        Assert.Equal(["EditContent"], await PermissionsAsync(name));

        await RunAsync(name, "[]", "Replace");
        Assert.Equal([], await PermissionsAsync(name));
    }

    [Fact]
    public async Task Step_names_an_unknown_permission_and_its_place_and_stores_nothing()
    {
        var name = Unique();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(name, """["EditContent", "FlyToTheMoon"]"""));

        Assert.Contains("'FlyToTheMoon'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Roles[0].Permissions[1]", refused.Message, StringComparison.Ordinal);
        Assert.Null(await PermissionsAsync(name));
    }

    [Theory]
    [InlineData("""{ "name": "Roles" }""", "'Roles'")]
    [InlineData("""{ "name": "Roles", "Roles": [1] }""", "Roles[0]")]
    [InlineData("""{ "name": "Roles", "Roles": [{ "Name": "a/b" }] }""", "Roles[0].Name")]
    [InlineData("""{ "name": "Roles", "Roles": [{ "Name": "R", "PermissionBehavior": "Swap" }] }""", "PermissionBehavior")]
    public async Task Step_names_the_place_of_what_is_wrong(string step, string place)
    {
        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync((JsonObject)JsonNode.Parse(step)!));

        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
    }

    private static string Unique() => "R" + Guid.NewGuid().ToString("N")[..8];

    private Task<RecipeOutcome> RunAsync(string role, string permissions, string behavior = "Replace") => RunAsync((JsonObject)JsonNode.Parse(
        $$"""{ "name": "Roles", "Roles": [{ "Name": "{{role}}", "Permissions": {{permissions}}, "PermissionBehavior": "{{behavior}}" }] }""")!);

    private Task<RecipeOutcome> RunAsync(JsonObject step)
    {
        var recipe = site.Services.GetRequiredService<IRecipeCatalog>().Get("body") with { Steps = [step] };
        return site.Services.GetRequiredService<IRecipeRunner>().RunAsync("rd", recipe, new RecipeRunOptions(), Token);
    }

    private async Task<IEnumerable<string>?> PermissionsAsync(string role)
    {
        await using var scope = await site.Shells.CreateScopeAsync("rd", Token);
        return (await scope.Services.GetRequiredService<RoleStore>().FindAsync(role, Token))?.Permissions.Order(StringComparer.Ordinal);
    }
}
