using EGovCms.Recipes.Tests.Support;

namespace EGovCms.Recipes.Tests.Catalog;

public sealed class RecipeCatalogTests
{
    [Fact]
    public async Task Readable_recipes_are_listed_by_name_and_the_others_left_out()
    {
        await using var site = await RecipeSite.CreateAsync();
        site.Write("b.recipe.json", """{ "name": "b", "steps": [] }""").Write("a.recipe.json", """{ "name": "a", "steps": [] }""").Write("bad.recipe.json", "{").Write("other.json", "{}");

        Assert.Equal(["a", "b"], site.Catalog.List().Select(r => r.Name));
    }

    [Fact]
    public async Task Changed_recipe_is_read_anew()
    {
        await using var site = await RecipeSite.CreateAsync();
        site.Write("a.recipe.json", """{ "name": "a", "steps": [] }""");
        Assert.Equal("a", site.Catalog.Get("A").DisplayName);

        site.Write("a.recipe.json", """{ "name": "a", "displayName": "甲", "steps": [] }""");

        Assert.Equal("甲", site.Catalog.Get("a").DisplayName);
    }

    [Theory]
    [InlineData("none", "no such recipe")]
    [InlineData("../a", "no such recipe")]
    [InlineData("bad", "not valid JSON")]
    public async Task Recipe_that_cannot_be_had_is_a_clear_error(string name, string reason)
    {
        await using var site = await RecipeSite.CreateAsync();
        site.Write("bad.recipe.json", "{");

        Assert.Contains(reason, Assert.Throws<RecipeException>(() => site.Catalog.Get(name)).Message, StringComparison.Ordinal);
    }
}
