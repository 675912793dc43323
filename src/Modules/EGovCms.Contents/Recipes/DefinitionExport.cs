using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Recipes.Exporting;

namespace EGovCms.Contents.Recipes;

/// <summary>Types and parts, as the step <c>ContentDefinition</c> reads them. What a feature brings unaltered is left to the feature.</summary>
internal sealed class DefinitionExport(IContentDefinitions definitions, IEnumerable<KnownType> knownTypes) : IRecipeExportSource
{
    public int Order => 40;

    public bool IsContent => true;

    public bool FollowsOthers => true;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var known = knownTypes.Select(type => Text(Type(type.Definition))).ToHashSet(StringComparer.Ordinal);
        var asked = NeededTypes.Of(context, await definitions.ListTypesAsync(cancellation));
        var types = asked.Select(Type).Where(type => !known.Contains(Text(type)));
        var parts = (await definitions.ListPartsAsync(cancellation)).Where(part => IsNeeded(part, context, asked)).Select(Part);
        context.AddStep(new JsonObject
        {
            ["name"] = "ContentDefinition",
            ["ContentTypes"] = new JsonArray([.. types]),
            ["ContentParts"] = new JsonArray([.. parts]),
        });
    }

    private static bool IsNeeded(ContentPartDefinition part, RecipeExportContext context, IReadOnlyList<ContentTypeDefinition> types) =>
        context.Selection is not { Types.Count: > 0 }
        || types.Any(type => type.Parts.Any(each => each.PartName.Equals(part.Name, StringComparison.OrdinalIgnoreCase)));

    private static JsonObject Type(ContentTypeDefinition type) => new()
    {
        ["Name"] = type.Name,
        ["DisplayName"] = type.DisplayName,
        ["Settings"] = type.Settings.DeepClone(),
        ["ContentTypePartDefinitionRecords"] = new JsonArray([.. type.Parts.Select(part => (JsonNode)new JsonObject
        {
            ["PartName"] = part.PartName,
            ["Name"] = part.Name,
            ["Settings"] = part.Settings.DeepClone(),
        })]),
    };

    private static JsonObject Part(ContentPartDefinition part) => new()
    {
        ["Name"] = part.Name,
        ["Settings"] = part.Settings.DeepClone(),
        ["ContentPartFieldDefinitionRecords"] = new JsonArray([.. part.Fields.Select(field => (JsonNode)new JsonObject
        {
            ["FieldName"] = field.FieldName,
            ["Name"] = field.Name,
            ["Settings"] = field.Settings.DeepClone(),
        })]),
    };

    private static string Text(JsonObject json) => json.ToJsonString(ContentJson.Options);
}
