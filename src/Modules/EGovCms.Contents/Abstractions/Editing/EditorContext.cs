using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Abstractions;

/// <summary>What an editor works on: one part or field of an item, and the form that was sent, if one was.</summary>
public abstract class EditorContext
{
    /// <summary>The item; editors write into it what was sent.</summary>
    public required ContentItem Item { get; init; }

    public required ContentTypeDefinition Type { get; init; }

    /// <summary>The part as the type has it.</summary>
    public required ContentTypePartDefinition Part { get; init; }

    /// <summary>Where messages about what was sent go; named by control.</summary>
    public required FormErrors Errors { get; init; }

    /// <summary>The form that was sent; null when the editor is shown for the first time.</summary>
    public IFormCollection? Form { get; init; }

    /// <summary>
    /// The place of the value in the item, <c>TitlePart</c> or <c>Article.Column</c>: what controls are named by, so that a handler's
    /// message finds its control.
    /// </summary>
    public abstract string Place { get; }

    /// <summary>The part's or field's own JSON, made when it is not there yet.</summary>
    public abstract JsonObject Json { get; }

    /// <summary>The name of a control of this editor.</summary>
    public string Name(string member) => $"{Place}.{member}";

    /// <summary>What was sent under the control's name; empty when nothing was.</summary>
    public string Sent(string name) => Form is null ? "" : Form[name].ToString();

    /// <summary>What the control shows: what was sent, even when it could not be understood, or else what is stored.</summary>
    public string? Shown(string name, string? stored) => Form is not null && Form.ContainsKey(name) ? Form[name].ToString() : stored;

    /// <summary>A text of the JSON; null when it is not there.</summary>
    public string? Text(string member) => Json[member] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    /// <summary>Writes a text; an empty one is left out when it was not there before.</summary>
    public void SetText(string member, string? value)
    {
        if (string.IsNullOrEmpty(value) && Json[member] is null)
            return;
        Json[member] = value;
    }

    private protected static JsonObject ObjectIn(JsonObject owner, string name)
    {
        if (owner[name] is JsonObject existing)
            return existing;
        var made = new JsonObject(ContentJson.NodeOptions);
        owner[name] = made;
        return made;
    }
}
