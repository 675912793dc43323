using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Content.Definitions;

/// <summary>Brings definitions into today's form: settings of older recipes stand loose, not under a settings class.</summary>
internal static class DefinitionNormalizer
{
    public static ContentTypeDefinition Normalize(ContentTypeDefinition type) => type with
    {
        DisplayName = type.DisplayName.Length > 0 ? type.DisplayName : type.Name,
        Settings = Group(type.Settings, nameof(ContentTypeSettings)),
        Parts = [.. type.Parts.Select(Normalize)],
    };

    public static ContentPartDefinition Normalize(ContentPartDefinition part) => part with
    {
        Settings = Group(part.Settings, nameof(ContentPartSettings)),
        Fields = [.. part.Fields.Select(field => field with { Settings = Group(field.Settings, nameof(ContentPartFieldSettings)) })],
    };

    private static ContentTypePartDefinition Normalize(ContentTypePartDefinition part) => part with
    {
        Name = part.Name.Length > 0 ? part.Name : part.PartName,
        Settings = Group(part.Settings, nameof(ContentTypePartSettings)),
    };

    private static JsonObject Group(JsonObject settings, string group)
    {
        var grouped = new JsonObject(ContentJson.NodeOptions);
        foreach (var (name, value) in settings)
        {
            if (value is JsonValue loose)
                Into(grouped, group)[name] = loose.DeepClone();
            else if (value is JsonObject values && grouped[name] is JsonObject existing)
                Merge(existing, values);
            else
                grouped[name] = value?.DeepClone();
        }

        return grouped;
    }

    private static JsonObject Into(JsonObject settings, string group)
    {
        if (settings[group] is not JsonObject values)
            settings[group] = values = new JsonObject(ContentJson.NodeOptions);
        return values;
    }

    private static void Merge(JsonObject existing, JsonObject values)
    {
        foreach (var (name, value) in values)
            existing[name] = value?.DeepClone();
    }
}
