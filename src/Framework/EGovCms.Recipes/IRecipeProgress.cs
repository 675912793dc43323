namespace EGovCms.Recipes;

/// <summary>
/// Tells where the runs of this process are, those that runs begin elsewhere included: a set-up makes tenants whose recipes run in
/// turn. A host service.
/// </summary>
public interface IRecipeProgress
{
    /// <summary>Calls the listener at each step, and now and then within a long one, until disposed. It must be quick and must not throw.</summary>
    IDisposable Follow(Action<RecipeProgress> listener);
}
