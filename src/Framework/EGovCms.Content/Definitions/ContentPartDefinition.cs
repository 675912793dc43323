using System.Text.Json.Nodes;

namespace EGovCms.Content.Definitions;

/// <summary>A part and its fields. A type's own fields stand in the part that bears the type's name.</summary>
public sealed record ContentPartDefinition
{
    public required string Name { get; init; }

    public JsonObject Settings { get; init; } = [];

    public IReadOnlyList<ContentPartFieldDefinition> Fields { get; init; } = [];
}
