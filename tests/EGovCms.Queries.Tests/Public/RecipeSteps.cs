using System.Text.Json.Nodes;
using EGovCms.Data;
using EGovCms.Queries.Tests.Site;
using EGovCms.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Public;

/// <summary>Runs one step as a recipe does.</summary>
internal static class RecipeSteps
{
    /// <summary>Whether it changed something.</summary>
    public static Task<bool> RunStepAsync(this QueriesSite site, JsonObject step, string folder) => site.InAsync(async services =>
    {
        var name = (string)step["name"]!;
        var context = new RecipeStepContext
        {
            Recipe = new Recipe { Name = "test", Folder = folder },
            Step = step,
            Place = $"steps[0] ({name})",
            Parameters = new Dictionary<string, string>(),
            SkipUnknown = false,
            Skipped = [],
        };
        await using var transaction = await services.GetRequiredService<TenantDb>().Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await services.GetServices<IRecipeStep>().Single(each => each.Name == name).ExecuteAsync(context, TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return context.Changed;
    });
}
