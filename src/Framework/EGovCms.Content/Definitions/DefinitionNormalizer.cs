using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Content.Definitions;

/// <summary>
/// Brings definitions into today's form. Settings of older recipes stand loose, not under a settings class: those that every
/// part or field has go to the common class, the others to that of the part's or field's kind. What is null is left out.
/// </summary>
internal static class DefinitionNormalizer
{
    private static readonly HashSet<string> PartNames = NamesOf<ContentTypePartSettings>();
    private static readonly HashSet<string> FieldNames = NamesOf<ContentPartFieldSettings>();

    public static ContentTypeDefinition Normalize(ContentTypeDefinition type) => type with
    {
        DisplayName = type.DisplayName.Length > 0 ? type.DisplayName : type.Name,
        Settings = Group(type.Settings, _ => nameof(ContentTypeSettings), looseLists: false),
        Parts = [.. type.Parts.Select(Normalize)],
    };

    public static ContentPartDefinition Normalize(ContentPartDefinition part) => part with
    {
        Settings = Group(part.Settings, _ => nameof(ContentPartSettings), looseLists: false),
        Fields = [.. part.Fields.Select(Normalize)],
    };

    private static ContentTypePartDefinition Normalize(ContentTypePartDefinition part) => part with
    {
        Name = part.Name.Length > 0 ? part.Name : part.PartName,
        Settings = Group(part.Settings, name => PartNames.Contains(name) ? nameof(ContentTypePartSettings) : part.PartName + "Settings"),
    };

    private static ContentPartFieldDefinition Normalize(ContentPartFieldDefinition field) => field with
    {
        Settings = Group(field.Settings, name => FieldNames.Contains(name) ? nameof(ContentPartFieldSettings) : field.FieldName + "Settings"),
    };

    private static JsonObject Group(JsonObject settings, Func<string, string> groupOf, bool looseLists = true)
    {
        var grouped = new JsonObject(ContentJson.NodeOptions);
        foreach (var (name, value) in settings)
        {
            if (value is JsonObject values)
                Merge(Into(grouped, name), values);
            else if (value is JsonArray && !looseLists)
                grouped[name] = value.DeepClone();
            else if (value is not null)
                Into(grouped, groupOf(name))[name] = value.DeepClone();
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
        {
            if (value is not null)
                existing[name] = value.DeepClone();
        }
    }

    private static HashSet<string> NamesOf<T>() => typeof(T).GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
