using System.Text.Json.Nodes;

namespace EGovCms.Recipes.Exporting;

/// <summary>An export under way.</summary>
public sealed class RecipeExportContext
{
    private readonly List<JsonObject> _steps = [];
    private readonly List<RecipeExportFile> _files = [];

    internal IReadOnlyList<JsonObject> Steps => _steps;

    internal IReadOnlyList<RecipeExportFile> Files => _files;

    /// <summary>Adds a step. Its texts are taken literally: what looks like a script is written so that it is none.</summary>
    public void AddStep(JsonObject step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add((JsonObject)LiteralTexts.Escape(step)!);
    }

    /// <summary>Adds a file beside the recipe.</summary>
    public void AddFile(RecipeExportFile file) => _files.Add(file);
}
