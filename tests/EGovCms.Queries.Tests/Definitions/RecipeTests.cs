using System.Text.Json.Nodes;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Recipes;
using EGovCms.Queries.Tests.Site;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Definitions;

public sealed class RecipeOnSqliteTests(QueriesSite site) : RecipeTests(site), IClassFixture<QueriesSite>;

public sealed class RecipeOnPostgresTests(PostgresQueriesSite site) : RecipeTests(site), IClassFixture<PostgresQueriesSite>;

public abstract class RecipeTests(QueriesSite site)
{
    [Fact]
    public async Task Exported_definition_is_the_one_that_the_step_took()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        Assert.True(await RunAsync(JsonNode.Parse(QuerySystems.Write(system))!));

        var export = await site.Services.GetRequiredService<IRecipeExporter>().ExportAsync(QueriesSite.Body, TestContext.Current.CancellationToken);
        var step = export.Json["steps"]!.AsArray().Single(each => (string?)each!["name"] == "query-systems");

        var exported = step!["Systems"]!.AsArray().Single(each => (string?)each!["Key"] == system.Key)!;
        Assert.Equal(QuerySystems.Write(system), QuerySystems.Write(QuerySystems.Read(exported.ToJsonString())));
        Assert.False(await RunAsync(exported.DeepClone()));
    }

    [Fact]
    public async Task What_a_recipe_does_not_say_is_as_in_the_designer()
    {
        var key = QueriesSite.Copy(SampleSystems.Exam).Key;
        Assert.True(await RunAsync(JsonNode.Parse($$"""
            { "Key": "{{key}}", "Name": "测试", "Columns": [ { "Key": "name", "Label": "姓名", "IsRequired": true }, { "Key": "code", "Label": "编号", "IsRequired": true } ],
              "Ways": [ { "Key": "code", "Label": "按编号", "Columns": ["name", "code"], "Subject": "code" } ] }
            """)!));

        var system = await site.InAsync(services => services.GetRequiredService<QuerySystems>().FindAsync(key, TestContext.Current.CancellationToken));

        Assert.Equal(("", "", 2), (system!.Announcement, system.Contact, system.KeptVersions));
    }

    [Fact]
    public async Task Fault_is_refused_with_its_place_and_nothing_is_stored()
    {
        var json = JsonNode.Parse(QuerySystems.Write(QueriesSite.Copy(SampleSystems.Traffic)))!;
        json["Ways"]![0]!["Subject"] = "colour";

        var refusal = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(json));

        Assert.Contains("Systems[0].Ways[0].Subject", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await site.InAsync(services => services.GetRequiredService<QuerySystems>().FindAsync((string)json["Key"]!, TestContext.Current.CancellationToken)));
    }

    private Task<bool> RunAsync(JsonNode system) => site.InAsync(async services =>
    {
        var recipe = new Recipe { Name = "test" };
        var context = new RecipeStepContext
        {
            Recipe = recipe,
            Step = new JsonObject { ["name"] = "query-systems", ["Systems"] = new JsonArray(system) },
            Place = "steps[0] (query-systems)",
            Parameters = new Dictionary<string, string>(),
            SkipUnknown = false,
            Skipped = [],
        };
        await services.GetServices<IRecipeStep>().Single(step => step.Name == QuerySystemsStep.StepName).ExecuteAsync(context, TestContext.Current.CancellationToken);
        return context.Changed;
    });
}
