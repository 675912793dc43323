using EGovCms.Recipes.Scripting;

namespace EGovCms.Recipes.Running;

/// <summary>A recipe under way: its scripts keep their variables from step to step.</summary>
internal sealed record RecipeRun(string Tenant, Recipe Recipe, RecipeRunOptions Options, RecipeScripts Scripts, List<string> Skipped)
{
    /// <summary><c>steps[3] (content)</c>.</summary>
    public string Place(int index) => $"steps[{index}] ({Reading.RecipeReader.StepName(Recipe.Steps[index])})";
}
