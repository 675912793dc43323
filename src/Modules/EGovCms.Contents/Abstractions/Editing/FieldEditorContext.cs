using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;

namespace EGovCms.Contents.Abstractions;

/// <summary>What a field's editor works on.</summary>
public sealed class FieldEditorContext : EditorContext
{
    public required ContentPartFieldDefinition Field { get; init; }

    /// <inheritdoc />
    public override string Place => $"{Part.Name}.{Field.Name}";

    /// <inheritdoc />
    public override JsonObject Json => ObjectIn(ObjectIn(Item.Content, Part.Name), Field.Name);

    /// <summary>The field's name as editors read it.</summary>
    public string Label => Field.DisplayName();

    /// <summary>The settings of the field's own kind, such as <c>TextFieldSettings</c>.</summary>
    public JsonObject Settings => Field.Settings[Field.FieldName + "Settings"] as JsonObject ?? [];

    /// <summary>The sentence that tells what to enter.</summary>
    public string? Hint => SettingText("Hint");

    /// <summary>Whether a value must be given.</summary>
    public bool Required => SettingFlag("Required");

    /// <summary>A setting as text; null when it is not there or empty.</summary>
    public string? SettingText(string name) => Settings[name]?.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A setting that is on or off; older recipes write it as text.</summary>
    public bool SettingFlag(string name) => bool.TryParse(Settings[name]?.ToString(), out var on) && on;

    /// <summary>Which of the kind's editors the definition asks for: <c>TextArea</c>, <c>PredefinedList</c>; empty for the usual one.</summary>
    public string Variant => Field.GetSettings<ContentPartFieldSettings>().Editor;
}
