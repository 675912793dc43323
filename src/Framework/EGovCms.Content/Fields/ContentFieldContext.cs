using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using Microsoft.Extensions.Localization;

namespace EGovCms.Content.Fields;

/// <summary>One field of the item that is being changed.</summary>
public sealed class ContentFieldContext(
    ContentContext content, ContentTypePartDefinition part, ContentPartFieldDefinition field, IStringLocalizer<ContentText> text)
{
    public ContentContext Content { get; } = content;

    public ContentTypePartDefinition Part { get; } = part;

    public ContentPartFieldDefinition Field { get; } = field;

    /// <summary>Dotted place of the field: <c>Article.Column</c>.</summary>
    public string Place => $"{Part.Name}.{Field.Name}";

    /// <summary>The field's name as people read it.</summary>
    public string DisplayName => Field.DisplayName();

    /// <summary>The field's settings of one class.</summary>
    public T Settings<T>()
        where T : class, new() => Field.GetSettings<T>();

    /// <summary>Refuses the value.</summary>
    public void Fail(string message) => Content.Fail(Place, message);

    internal T? Read<T>()
        where T : ContentField => TryRead<T>(out var value, report: false) ? value : null;

    internal bool TryRead<T>(out T? value, bool report = true)
        where T : ContentField
    {
        value = null;
        var node = Content.Item.Content[Part.Name] is JsonObject fields ? fields[Field.Name] : null;
        try
        {
            value = node?.Deserialize<T>(ContentJson.Options);
            return true;
        }
        catch (JsonException)
        {
            if (report)
                Fail(text["Field_Malformed", DisplayName, typeof(T).Name]);
            return false;
        }
    }
}
