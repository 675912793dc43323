using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Recipes;

namespace EGovCms.Contents.Recipes;

/// <summary>The step <c>ContentDefinition</c>: types, parts and fields in Orchard Core's format.</summary>
internal sealed class ContentDefinitionStep(
    IContentDefinitions definitions, IEnumerable<KnownPart> knownParts, IEnumerable<KnownField> knownFields) : IRecipeStep
{
    private readonly HashSet<string> _parts = knownParts.Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _fields = knownFields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public string Name => "ContentDefinition";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var json = new StepJson(context);
        var parts = json.Objects(context.Step, "ContentParts", "").Select(part => Part(context, json, part.Json, part.Place)).ToList();
        var defined = parts.Select(part => part.Name)
            .Concat((await definitions.ListPartsAsync(cancellation)).Select(part => part.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var types = json.Objects(context.Step, "ContentTypes", "").Select(type => Type(context, json, type.Json, type.Place, defined)).ToList();
        try
        {
            context.Changed |= await definitions.SaveAsync(types, parts, cancellation);
        }
        catch (ContentDefinitionException error)
        {
            throw json.Refuse("", error.Message, error);
        }
    }

    private ContentTypeDefinition Type(RecipeStepContext context, StepJson json, JsonObject type, string place, HashSet<string> defined)
    {
        var name = json.Text(type, "Name", place);
        var parts = new List<ContentTypePartDefinition>();
        foreach (var (part, at) in json.Objects(type, "ContentTypePartDefinitionRecords", place))
        {
            var kind = json.Text(part, "PartName", at);
            if (!_parts.Contains(kind) && !defined.Contains(kind) && !kind.Equals(name, StringComparison.OrdinalIgnoreCase))
                context.Unknown($"{at}.PartName", $"No enabled feature and no definition brings the part '{kind}'.");
            else
                parts.Add(new() { PartName = kind, Name = json.Text(part, "Name", at, kind), Settings = json.Object(part, "Settings", at) });
        }

        return new()
        {
            Name = name,
            DisplayName = json.Text(type, "DisplayName", place, name),
            Settings = json.Object(type, "Settings", place),
            Parts = parts,
        };
    }

    private ContentPartDefinition Part(RecipeStepContext context, StepJson json, JsonObject part, string place)
    {
        var fields = new List<ContentPartFieldDefinition>();
        foreach (var (field, at) in json.Objects(part, "ContentPartFieldDefinitionRecords", place))
        {
            var kind = json.Text(field, "FieldName", at);
            if (!_fields.Contains(kind))
                context.Unknown($"{at}.FieldName", $"No enabled feature brings the field '{kind}'.");
            else
                fields.Add(new() { FieldName = kind, Name = json.Text(field, "Name", at), Settings = json.Object(field, "Settings", at) });
        }

        return new() { Name = json.Text(part, "Name", place), Settings = json.Object(part, "Settings", place), Fields = fields };
    }
}
