using System.Text.Json.Nodes;

namespace EGovCms.Content.Definitions;

/// <summary>A part as a type has it.</summary>
public sealed record ContentTypePartDefinition
{
    /// <summary>The part's kind, e.g. <c>TitlePart</c>.</summary>
    public required string PartName { get; init; }

    /// <summary>Its name in the item; the kind unless the type has two of one kind.</summary>
    public required string Name { get; init; }

    /// <summary>By settings class.</summary>
    public JsonObject Settings { get; init; } = [];
}
