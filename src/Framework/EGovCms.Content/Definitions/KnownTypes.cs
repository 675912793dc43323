using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Content.Definitions;

/// <summary>Writes the definitions of types that features bring.</summary>
internal static class KnownTypes
{
    public static ContentTypeDefinition Define(string name, ContentTypeSettings settings, IReadOnlyList<string> parts) =>
        DefinitionNormalizer.Normalize(new ContentTypeDefinition
        {
            Name = name,
            Settings = new JsonObject(ContentJson.NodeOptions) { [nameof(ContentTypeSettings)] = JsonSerializer.SerializeToNode(settings, ContentJson.Options) },
            Parts = [.. parts.Select((part, at) => new ContentTypePartDefinition
            {
                PartName = part,
                Name = part,
                Settings = new JsonObject(ContentJson.NodeOptions)
                {
                    [nameof(ContentTypePartSettings)] = new JsonObject { [nameof(ContentTypePartSettings.Position)] = at.ToString(CultureInfo.InvariantCulture) },
                },
            })],
        });
}
