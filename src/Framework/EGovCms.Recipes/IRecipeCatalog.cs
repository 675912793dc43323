namespace EGovCms.Recipes;

/// <summary>The recipes that the host has: files under its recipes folders. A host service.</summary>
public interface IRecipeCatalog
{
    /// <summary>Recipes of the installation; unreadable files are left out and logged.</summary>
    IReadOnlyList<Recipe> List();

    /// <summary>The recipe, read anew; throws <see cref="RecipeException"/> when there is none or it cannot be read.</summary>
    Recipe Get(string name);
}
