namespace EGovCms.Recipes.Exporting;

/// <summary>A file beside an exported recipe.</summary>
/// <param name="Path">Relative to the recipe, with forward slashes.</param>
/// <param name="PhysicalPath">Where its content lies.</param>
public sealed record RecipeExportFile(string Path, string PhysicalPath);
