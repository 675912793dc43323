namespace EGovCms.Recipes;

/// <summary>A recipe that cannot be read or run. Nothing of the step at fault has been applied.</summary>
/// <param name="recipe">The recipe's name or file name.</param>
/// <param name="place">Where: <c>line 12, column 3</c> or <c>steps[3] (content).Data[0].ContentType</c>.</param>
/// <param name="reason">What is wrong and what to do.</param>
/// <param name="inner">The cause, if any.</param>
public sealed class RecipeException(string recipe, string place, string reason, Exception? inner = null)
    : Exception($"Recipe '{recipe}', {place}: {reason}", inner)
{
    public string Recipe { get; } = recipe;

    public string Place { get; } = place;

    public string Reason { get; } = reason;
}
