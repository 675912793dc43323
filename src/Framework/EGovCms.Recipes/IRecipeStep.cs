namespace EGovCms.Recipes;

/// <summary>
/// Handles one kind of step. Scoped: each step runs in a scope of its own, after features enabled by earlier steps have
/// joined the tenant, inside one transaction of the tenant's store that is rolled back when it throws.
/// </summary>
public interface IRecipeStep
{
    /// <summary>Step name, compared without case: <c>content</c>.</summary>
    string Name { get; }

    /// <summary>Runs the step. Throw <see cref="RecipeException"/> with a place to refuse it.</summary>
    Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation);
}
