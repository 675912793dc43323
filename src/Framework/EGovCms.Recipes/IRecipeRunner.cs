namespace EGovCms.Recipes;

/// <summary>Runs recipes on a tenant, step by step, each step whole or not at all. A host service.</summary>
public interface IRecipeRunner
{
    /// <summary>Runs the recipe on the tenant; a second run changes nothing. Throws <see cref="RecipeException"/>.</summary>
    Task<RecipeOutcome> RunAsync(string tenant, Recipe recipe, RecipeRunOptions options, CancellationToken cancellation = default);
}
