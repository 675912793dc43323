namespace EGovCms.Recipes.Exporting;

/// <summary>Writes down what a tenant is made of as a recipe that makes it again. A host service.</summary>
public interface IRecipeExporter
{
    /// <summary>
    /// The tenant's features, theme, roles, settings, definitions, media, content and templates. Run on an empty tenant, the recipe
    /// gives one whose own export is the same. Accounts, secrets and what happened in the tenant are not part of it.
    /// </summary>
    Task<RecipeExport> ExportAsync(string tenant, CancellationToken cancellation = default);

    /// <summary>The tenant's definitions, items and media, or a part of them, as a recipe for a tenant that has the same features.</summary>
    Task<RecipeExport> ExportContentAsync(string tenant, ContentSelection selection, CancellationToken cancellation = default);
}
