using System.Net;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.BadInput;

/// <summary>Recipes with mistakes: the place is named, and nothing is half-applied.</summary>
[Collection(BadInputCollection.Name)]
public sealed class RecipeTests(BadInputCity city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("malformed", "line 4, column 3")]
    [InlineData("deep", "line 1")]
    [InlineData("unknown-step", "steps[1]: The step 'no-such-step'")]
    [InlineData("no-such-recipe", "no-such-recipe")]
    public async Task Set_up_from_a_recipe_that_cannot_be_run_names_the_place_and_leaves_no_tenant_that_serves(string recipe, string place)
    {
        var name = "r-" + recipe;
        var result = await SetUpAsync(name, recipe);
        Assert.Contains(place, Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.NotEqual(TenantState.Running, result.Settings?.State);
        Assert.Empty(result.Settings?.Features ?? []);
    }

    [Fact]
    public async Task Malformed_recipe_leaves_no_trace_of_the_tenant()
    {
        await SetUpAsync("traceless", "malformed");
        Assert.False(city.Shells.TryGetSettings("traceless", out _));
        Assert.False(Directory.Exists(Path.Combine(city.Folder, "tenants", "traceless")));
    }

    [Fact]
    public async Task Content_definition_with_an_unknown_part_is_named_with_its_place_and_the_tenant_stays_closed()
    {
        var result = await SetUpAsync("definition", "bad-definition");
        var problem = Assert.Single(result.Problems).Message;
        Assert.Contains("steps[1] (ContentDefinition)", problem, StringComparison.Ordinal);
        Assert.Contains("NoSuchPart", problem, StringComparison.Ordinal);
        Assert.Equal(TenantState.Invalid, result.Settings?.State);

        using var browser = city.CreateBrowser();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.OpenAsync("/definition/", Token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/zf/", Token)).Status);
    }

    [Fact]
    public async Task Content_step_with_one_bad_item_stores_none_of_its_items()
    {
        var result = await SetUpAsync("content", "bad-content");
        var problem = Assert.Single(result.Problems).Message;
        Assert.Contains("(content)", problem, StringComparison.Ordinal);
        Assert.Contains("NoSuchType", problem, StringComparison.Ordinal);
        Assert.Equal(TenantState.Invalid, result.Settings?.State);

        using var browser = city.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        var page = await browser.OpenAsync("/Admin/Tenants/content", Token);
        Assert.Contains("NoSuchType", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await StoredAsync("content", "badcontent"));
    }

    [Fact]
    public async Task Form_does_not_take_a_recipe_that_cannot_be_read()
    {
        using var browser = city.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        var page = await browser.OpenAsync("/Admin/Tenants/Create", Token);
        Assert.NotEmpty(page.Document.QuerySelectorAll("input[name=Recipe][value=department]"));
        Assert.Empty(page.Document.QuerySelectorAll("input[name=Recipe][value=malformed]"));
    }

    private async Task<TenantSetupResult> SetUpAsync(string name, string recipe)
    {
        await using var scope = await city.Shells.CreateScopeAsync(ShellSettings.DefaultName, Token);
        return await scope.Services.GetRequiredService<ITenantSetup>()
            .SetUpAsync(new TenantSetupRequest { Name = name, Prefix = name, DisplayName = name, Recipe = recipe }, Token);
    }

    private async Task<int> StoredAsync(string tenant, string idPrefix)
    {
        // An invalid tenant opens no scope: its file is read as it lies.
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(city.Folder, "tenants", tenant, "tenant.db")};Pooling=false");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from \"ContentItems\" where \"ContentItemId\" like $id";
        command.Parameters.AddWithValue("$id", idPrefix + "%");
        return Convert.ToInt32(await command.ExecuteScalarAsync(Token), System.Globalization.CultureInfo.InvariantCulture);
    }
}
