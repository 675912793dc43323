using System.Text.Json.Nodes;
using EGovCms.Data;
using EGovCms.Recipes;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>A query system in each site that has such, with a period and an import that was refused, for the addresses that name them.</summary>
internal static class GovernedQueries
{
    private const string Key = "governed";
    private const string Period = "2026年度";

    /// <summary>Their names; null where there are no query systems.</summary>
    public static async Task<(string System, string DataSet, string Import)?> EnsureAsync(IServiceProvider services)
    {
        if (!services.GetServices<IRecipeStep>().Any(step => step.Name == "query-systems"))
            return null;
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "governed.csv"), "姓名,编号\n,A1\n");
        await RunAsync(services, folder.Path, $$"""
            {
              "name": "query-systems",
              "Systems": [ {
                "Key": "{{Key}}", "Name": "测试查询", "State": "Open",
                "Columns": [ { "Key": "name", "Label": "姓名", "IsRequired": true }, { "Key": "code", "Label": "编号", "Type": "Code", "IsRequired": true } ],
                "Ways": [ { "Key": "code", "Label": "按编号", "Columns": ["name", "code"], "Subject": "code" } ]
              } ]
            }
            """);
        await RunAsync(services, folder.Path, $$"""{ "name": "query-data", "Data": [ { "System": "{{Key}}", "Period": "{{Period}}", "File": "governed.csv" } ] }""");
        var database = services.GetRequiredService<TenantDb>().Database;
        // Those of the sample city run in the background too: what is looked at stands still then.
        while (await database.SqlQuery<int>($"""select count(*) as "Value" from "QueryImports" where "FinishedUtc" is null""").SingleAsync() > 0)
            await Task.Delay(50);
        var set = await database.SqlQuery<string>($"""select "Id" as "Value" from "QueryDataSets" where "System" = {Key}""").SingleAsync();
        return (Key, set, await database.SqlQuery<string>($"""select "Id" as "Value" from "QueryImports" where "DataSetId" = {set}""").SingleAsync());
    }

    private static async Task RunAsync(IServiceProvider services, string folder, string json)
    {
        var step = JsonNode.Parse(json)!.AsObject();
        var context = new RecipeStepContext
        {
            Recipe = new Recipe { Name = Key, Folder = folder },
            Step = step,
            Place = "steps[0]",
            Parameters = new Dictionary<string, string>(),
            SkipUnknown = false,
            Skipped = [],
        };
        await services.GetServices<IRecipeStep>().Single(each => each.Name == (string)step["name"]!).ExecuteAsync(context, default);
    }
}
