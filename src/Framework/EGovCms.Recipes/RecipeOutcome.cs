namespace EGovCms.Recipes;

/// <summary>What a run did.</summary>
/// <param name="Steps">Number of steps run, those of recipes it called included.</param>
/// <param name="Changed">Number of steps that changed something.</param>
/// <param name="Skipped">What was skipped as unknown, with its place.</param>
public sealed record RecipeOutcome(int Steps, int Changed, IReadOnlyList<string> Skipped);
