using System.Text.Json.Nodes;

namespace EGovCms.Recipes.Exporting;

/// <summary>An export under way.</summary>
public sealed class RecipeExportContext
{
    private readonly List<(int Order, JsonObject Step)> _steps = [];
    private readonly List<RecipeExportFile> _files = [];

    internal RecipeExportContext(ContentSelection? selection) => Selection = selection;

    /// <summary>What is asked for; null for the whole tenant.</summary>
    public ContentSelection? Selection { get; }

    /// <summary>The steps so far, in the order of their sources.</summary>
    public IReadOnlyList<JsonObject> Steps => [.. _steps.OrderBy(step => step.Order).Select(step => step.Step)];

    internal IReadOnlyList<RecipeExportFile> Files => _files;

    /// <summary>Place of the steps that are being added.</summary>
    internal int Order { get; set; }

    /// <summary>Adds a step. Its texts are taken literally: what looks like a script is written so that it is none.</summary>
    public void AddStep(JsonObject step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add((Order, (JsonObject)LiteralTexts.Escape(step)!));
    }

    /// <summary>Adds a step that is a list, unless there is nothing to list: <c>{ "name": step, member: [ … ] }</c>.</summary>
    public void AddList(string step, string member, IEnumerable<JsonNode> entries)
    {
        var list = new JsonArray([.. entries]);
        if (list.Count > 0)
            AddStep(new JsonObject { ["name"] = step, [member] = list });
    }

    /// <summary>Adds a file beside the recipe.</summary>
    public void AddFile(RecipeExportFile file) => _files.Add(file);
}
