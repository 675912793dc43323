using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Recipes.Exporting;

namespace EGovCms.Contents.Recipes;

/// <summary>
/// The types without which exported items could not be imported: their own, those of the items inside them, and those that a list or
/// bag of theirs may hold.
/// </summary>
internal static class NeededTypes
{
    public static IReadOnlyList<ContentTypeDefinition> Of(RecipeExportContext context, IReadOnlyList<ContentTypeDefinition> all)
    {
        if (context.Selection is not { Types.Count: > 0 } selection)
            return all;
        var needed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>(selection.Types.Concat(context.Steps.SelectMany(NestedItems.TypesIn)));
        while (open.TryDequeue(out var name))
        {
            if (!needed.Add(name) || all.FirstOrDefault(type => type.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } type)
                continue;
            foreach (var inside in type.Parts.SelectMany(part => Contained(part.Settings)))
                open.Enqueue(inside);
        }

        return [.. all.Where(type => needed.Contains(type.Name))];
    }

    private static IEnumerable<string> Contained(JsonNode? settings) => settings switch
    {
        JsonObject json => json.SelectMany(member => member is { Key: "ContainedContentTypes", Value: JsonArray names }
            ? names.OfType<JsonValue>().Select(name => name.ToString()) : Contained(member.Value)),
        _ => [],
    };
}
