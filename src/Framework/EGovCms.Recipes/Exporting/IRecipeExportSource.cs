namespace EGovCms.Recipes.Exporting;

/// <summary>
/// Writes down a module's share of a tenant. Scoped; register with <c>services.AddRecipeExport&lt;T&gt;()</c>. What a module keeps in
/// settings sections and content items is exported without one.
/// </summary>
public interface IRecipeExportSource
{
    /// <summary>Place of its steps: features 0, themes 10, roles 20, settings 30, definitions 40, media 50, content 60, templates 70.</summary>
    int Order { get; }

    /// <summary>Whether it is part of the content: definitions, items, media. Only such sources are asked when content alone is exported.</summary>
    bool IsContent => false;

    /// <summary>Whether it must see what the others wrote (<see cref="RecipeExportContext.Steps"/>), and so is asked after them.</summary>
    bool FollowsOthers => false;

    /// <summary>Adds steps and files.</summary>
    Task ExportAsync(RecipeExportContext context, CancellationToken cancellation);
}
