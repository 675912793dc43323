using System.Text.Json.Nodes;

namespace EGovCms.Content.Definitions;

/// <summary>A field of a part.</summary>
public sealed record ContentPartFieldDefinition
{
    /// <summary>The field's kind, e.g. <c>TextField</c>.</summary>
    public required string FieldName { get; init; }

    /// <summary>Its name in the part.</summary>
    public required string Name { get; init; }

    /// <summary>By settings class: <c>{ "ContentPartFieldSettings": { "DisplayName": "来源", "Position": "2" }, "TextFieldSettings": { "Required": true } }</c>.</summary>
    public JsonObject Settings { get; init; } = [];
}
