using System.Text.Json.Nodes;

namespace EGovCms.Recipes;

/// <summary>A recipe as read: Orchard Core's format, comments allowed, names without case.</summary>
public sealed record Recipe
{
    public required string Name { get; init; }

    public string DisplayName { get; init; } = "";

    public string Description { get; init; } = "";

    public string Author { get; init; } = "";

    public string Version { get; init; } = "";

    public bool IsSetupRecipe { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Evaluated once each, when first used.</summary>
    public JsonObject Variables { get; init; } = [];

    public IReadOnlyList<JsonObject> Steps { get; init; } = [];

    /// <summary>Folder that <c>[file:…]</c> and media source paths are relative to, or null.</summary>
    public string? Folder { get; init; }
}
