using EGovCms.Recipes.Tests.Support;
using EGovCms.Testing;

namespace EGovCms.Recipes.Tests.Running;

public sealed class RecipeRunnerTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Second_run_changes_nothing(string provider)
    {
        await using var site = await RecipeSite.CreateAsync(provider);
        const string Steps = """{ "name": "feature", "enable": ["Test.Late"] }, { "name": "late" }, { "name": "note", "text": "六" }""";

        Assert.Equal((3, 2), Counts(await site.RunAsync(Steps)));
        Assert.Equal((3, 0), Counts(await site.RunAsync(Steps)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Step_that_fails_leaves_nothing_behind_and_those_before_it_stay(string provider)
    {
        await using var site = await RecipeSite.CreateAsync(provider);

        var failed = await Assert.ThrowsAsync<RecipeException>(() =>
            site.RunAsync("""{ "name": "note", "text": "first" }, { "name": "note", "text": "second", "fail": "no luck" }"""));

        Assert.Equal("steps[1] (note)", failed.Place);
        Assert.Equal("no luck", failed.Reason);
        Assert.Equal("first", await site.NoteAsync());
    }

    [Fact]
    public async Task Unknown_step_refuses_the_recipe_before_anything_is_applied()
    {
        await using var site = await RecipeSite.CreateAsync();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync("""{ "name": "note", "text": "first" }, { "name": "nonsense" }"""));

        Assert.Equal("steps[1]", refused.Place);
        Assert.Contains("'nonsense' is unknown", refused.Reason, StringComparison.Ordinal);
        Assert.Null(await site.NoteAsync());
    }

    [Fact]
    public async Task Unknown_step_of_a_called_recipe_refuses_the_whole_run()
    {
        await using var site = await RecipeSite.CreateAsync();
        site.Write("inner.recipe.json", """{ "name": "inner", "steps": [ { "name": "nonsense" } ] }""");

        var refused = await Assert.ThrowsAsync<RecipeException>(() =>
            site.RunAsync("""{ "name": "note", "text": "first" }, { "name": "recipes", "Values": [ { "executionid": "x", "name": "inner" } ] }"""));

        Assert.Equal("inner", refused.Recipe);
        Assert.Null(await site.NoteAsync());
    }

    [Fact]
    public async Task Step_of_a_feature_is_known_when_an_earlier_step_enables_it()
    {
        await using var site = await RecipeSite.CreateAsync();

        await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync("""{ "name": "late" }"""));
        Assert.Equal(2, (await site.RunAsync("""{ "name": "feature", "enable": ["Test.Late"] }, { "name": "LATE" }""")).Steps);
    }

    [Fact]
    public async Task Unknown_things_are_listed_with_their_places_when_skipped()
    {
        await using var site = await RecipeSite.CreateAsync();

        var outcome = await site.RunAsync(
            """{ "name": "nonsense" }, { "name": "feature", "enable": ["Test.None"] }, { "name": "note", "text": "六", "unknown": "strange" }""", new RecipeRunOptions { SkipUnknown = true });

        Assert.Equal(
            ["test: steps[0] (nonsense): the step 'nonsense' is unknown.", "test: steps[1] (feature).enable[0]: The feature 'Test.None' is not installed.", "test: steps[2] (note).unknown: strange"],
            outcome.Skipped);
        Assert.Equal("六", await site.NoteAsync());
    }

    [Fact]
    public async Task Called_recipes_run_in_order_before_the_next_step()
    {
        await using var site = await RecipeSite.CreateAsync();
        site.Write("a.recipe.json", """{ "name": "a", "steps": [ { "name": "note", "text": "a" } ] }""");
        site.Write("b.recipe.json", """{ "name": "b", "steps": [ { "name": "note", "text": "b" } ] }""");

        var outcome = await site.RunAsync("""{ "name": "recipes", "Values": [ { "name": "a" }, { "name": "b" } ] }""");

        Assert.Equal((3, 2), Counts(outcome));
        Assert.Equal("b", await site.NoteAsync());
    }

    [Fact]
    public async Task Recipe_that_calls_itself_is_refused()
    {
        await using var site = await RecipeSite.CreateAsync();
        site.Write("a.recipe.json", """{ "name": "a", "steps": [ { "name": "recipes", "Values": [ { "name": "b" } ] } ] }""");
        site.Write("b.recipe.json", """{ "name": "b", "steps": [ { "name": "recipes", "Values": [ { "name": "a" } ] } ] }""");

        var refused = await Assert.ThrowsAsync<RecipeException>(() => site.Runner.RunAsync(RecipeSite.Tenant, site.Catalog.Get("a"), new RecipeRunOptions()));

        Assert.Contains("a → b → a", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_on_one_tenant_follow_each_other()
    {
        await using var site = await RecipeSite.CreateAsync();
        const string Steps = """{ "name": "feature", "enable": ["Test.Late"] }, { "name": "note", "text": "六" }""";

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.RunAsync(Steps))));

        Assert.Equal([0, 0, 0, 2], outcomes.Select(o => o.Changed).Order());
    }

    [Fact]
    public async Task Unknown_tenant_is_a_clear_error()
    {
        await using var site = await RecipeSite.CreateAsync();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => site.Runner.RunAsync("nobody", site.Read("""{ "name": "x", "steps": [] }"""), new RecipeRunOptions()));

        Assert.Contains("no tenant 'nobody'", refused.Message, StringComparison.Ordinal);
    }

    private static (int Steps, int Changed) Counts(RecipeOutcome outcome) => (outcome.Steps, outcome.Changed);
}
