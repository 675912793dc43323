using System.Text;
using EGovCms.Recipes.Reading;

namespace EGovCms.Recipes.Tests.Reading;

public sealed class RecipeReaderTests
{
    [Fact]
    public void Recipe_is_read_with_comments_trailing_commas_and_names_in_any_case()
    {
        var recipe = Read("""
            // A comment
            {
              "NAME": "Base", "DisplayName": "公共基础", "IsSetupRecipe": "true", "Categories": "政府门户", /* another */
              "steps": [ { "Name": "Feature", "ENABLE": ["A",], }, ],
            }
            """);

        Assert.Equal(("Base", "公共基础", true), (recipe.Name, recipe.DisplayName, recipe.IsSetupRecipe));
        Assert.Equal(["政府门户"], recipe.Categories);
        Assert.Equal("A", (string?)Assert.Single(recipe.Steps)["enable"]![0]);
    }

    [Theory]
    [InlineData("{ \"name\": \"x\",\n  \"steps\": [ { \"name\": \"a\" } }", "line 2, column 30", "not valid JSON")]
    [InlineData("[]", "line 1, column 1", "JSON object")]
    [InlineData("{ \"name\": \"x\" }", "steps", "needs steps")]
    [InlineData("{ \"name\": \"x\", \"steps\": [ 1 ] }", "steps[0]", "is an object")]
    [InlineData("{ \"name\": \"x\", \"steps\": [ { \"name\": \"a\" }, { \"nom\": \"b\" } ] }", "steps[1].name", "needs a name")]
    [InlineData("{ \"name\": 5, \"steps\": [] }", "name", "must be a text")]
    [InlineData("{ \"name\": \"x\", \"name\": \"y\", \"steps\": [] }", "file", "Duplicate")]
    [InlineData("{ \"name\": \"x\", \"Name\": \"y\", \"steps\": [] }", "file", "stands twice")]
    [InlineData("", "line 1, column 1", "not valid JSON")]
    public void Malformed_recipe_is_refused_with_its_place(string json, string place, string reason)
    {
        var refused = Assert.Throws<RecipeException>(() => Read(json));

        Assert.Equal("test.recipe.json", refused.Recipe);
        Assert.StartsWith(place, refused.Place, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Recipe_that_nests_too_deep_is_refused()
    {
        var json = $$"""{ "name": "x", "steps": [ { "name": "a", "v": {{new string('[', 80)}}{{new string(']', 80)}} } ] }""";

        Assert.StartsWith("line 1", Assert.Throws<RecipeException>(() => Read(json)).Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Recipe_that_is_too_large_is_refused()
    {
        var refused = Assert.Throws<RecipeException>(() =>
            RecipeReader.Read(new byte[101], "big.recipe.json", null, new RecipeOptions { MaxFileBytes = 100 }));

        Assert.Contains("larger than 100 bytes", refused.Reason, StringComparison.Ordinal);
    }

    private static Recipe Read(string json) => RecipeReader.Read(Encoding.UTF8.GetBytes(json), "test.recipe.json", null, new RecipeOptions());
}
