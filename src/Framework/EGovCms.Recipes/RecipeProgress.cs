namespace EGovCms.Recipes;

/// <summary>Where a run is.</summary>
/// <param name="Tenant">The tenant that it works on.</param>
/// <param name="Recipe">The recipe, which may have been called by another.</param>
/// <param name="Step">The step under way, from 1.</param>
/// <param name="Steps">How many steps the recipe has.</param>
/// <param name="Name">The step's name.</param>
/// <param name="Done">How many of the step's items are done; 0 when it begins.</param>
/// <param name="Items">How many items the step has; 0 when it does not count any.</param>
public sealed record RecipeProgress(string Tenant, string Recipe, int Step, int Steps, string Name, int Done = 0, int Items = 0);
