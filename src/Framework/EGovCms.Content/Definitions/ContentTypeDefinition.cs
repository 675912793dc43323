using System.Text.Json.Nodes;

namespace EGovCms.Content.Definitions;

/// <summary>A content type, in Orchard Core's shape. Names are unique without case.</summary>
public sealed record ContentTypeDefinition
{
    public required string Name { get; init; }

    public string DisplayName { get; init; } = "";

    /// <summary>By settings class: <c>{ "ContentTypeSettings": { "Creatable": true, … } }</c>.</summary>
    public JsonObject Settings { get; init; } = [];

    public IReadOnlyList<ContentTypePartDefinition> Parts { get; init; } = [];
}
