using System.Text.Json.Nodes;
using EGovCms.Recipes.Reading;
using EGovCms.Recipes.Steps;

namespace EGovCms.Recipes.Running;

/// <summary>
/// Looks at all steps before the first is run, in the recipes it calls as well: an unknown step, feature or recipe refuses the
/// whole run while nothing has been applied yet.
/// </summary>
internal sealed class Preflight(StepNames names, IRecipeCatalog catalog, IEnumerable<string> features, RecipeRunOptions options)
{
    private readonly HashSet<string> _features = new(features, StringComparer.OrdinalIgnoreCase);
    private HashSet<string>? _known;

    /// <exception cref="RecipeException">Something is unknown, or a recipe calls itself.</exception>
    public void Check(Recipe recipe, params IReadOnlyList<string> callers)
    {
        if (callers.Contains(recipe.Name, StringComparer.OrdinalIgnoreCase))
            throw new RecipeException(recipe.Name, "steps", $"The recipe calls itself: {string.Join(" → ", callers.Append(recipe.Name))}.");

        for (var i = 0; i < recipe.Steps.Count; i++)
        {
            var step = recipe.Steps[i];
            var name = RecipeReader.StepName(step)!;
            if (!options.Takes(name))
                continue;
            _known ??= names.For(_features);
            if (!_known.Contains(name) && !options.SkipUnknown)
                throw Unknown(recipe, $"steps[{i}]", name, _known);
            if (string.Equals(name, FeatureStep.StepName, StringComparison.OrdinalIgnoreCase))
                Enable(step);
            else if (string.Equals(name, RecipesStep.StepName, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var called in RecipesStep.NamesIn(step).Select(Called).OfType<Recipe>())
                    Check(called, [.. callers, recipe.Name]);
            }
        }
    }

    private Recipe? Called(string name)
    {
        try
        {
            return catalog.Get(name);
        }
        catch (RecipeException) when (options.SkipUnknown)
        {
            return null;
        }
    }

    internal static RecipeException Unknown(Recipe recipe, string place, string name, IEnumerable<string> known) =>
        new(recipe.Name, place, $"The step '{name}' is unknown here: its feature is not installed, or not enabled by this recipe or before. Known steps: {string.Join(", ", known.Order(StringComparer.OrdinalIgnoreCase))}. To leave it out, run the recipe with --skip-unknown.");

    private void Enable(JsonObject step)
    {
        foreach (var feature in FeatureStep.NamesIn(step, "enable").SelectMany(f => names.Installed(f)))
        {
            if (_features.Add(feature))
                _known = null;
        }
    }
}
