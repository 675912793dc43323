using System.Text.Json.Nodes;

namespace EGovCms.Contents.Abstractions;

/// <summary>What a part's editor works on.</summary>
public sealed class PartEditorContext : EditorContext
{
    /// <inheritdoc />
    public override string Place => Part.Name;

    /// <inheritdoc />
    public override JsonObject Json => ObjectIn(Item.Content, Part.Name);

    /// <summary>The settings of one class, as JSON; null when the type has none for this part.</summary>
    public JsonObject? Settings(string name) => Part.Settings[name] as JsonObject;
}
