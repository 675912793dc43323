using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Recipes.Exporting;

namespace EGovCms.Contents.Recipes;

/// <summary>Types and parts, as the step <c>ContentDefinition</c> reads them. What a feature brings unaltered is left to the feature.</summary>
internal sealed class DefinitionExport(IContentDefinitions definitions, IEnumerable<KnownType> knownTypes) : IRecipeExportSource
{
    public int Order => 40;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var known = knownTypes.Select(type => Text(Type(type.Definition))).ToHashSet(StringComparer.Ordinal);
        var types = (await definitions.ListTypesAsync(cancellation)).Select(Type).Where(type => !known.Contains(Text(type)));
        var parts = (await definitions.ListPartsAsync(cancellation)).Select(Part);
        context.AddStep(new JsonObject
        {
            ["name"] = "ContentDefinition",
            ["ContentTypes"] = new JsonArray([.. types]),
            ["ContentParts"] = new JsonArray([.. parts]),
        });
    }

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
