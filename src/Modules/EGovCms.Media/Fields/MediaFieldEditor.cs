using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Media.Fields;

internal sealed class MediaFieldEditor : IFieldEditor
{
    public string FieldName => "MediaField";

    public Type Component => typeof(MediaFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        var chosen = Sent(context).Where(media => media.Path.Length > 0).ToList();
        MoveAnchors(context.Json, [.. chosen.Select(media => media.Path)]);
        context.Json["Paths"] = new JsonArray([.. chosen.Select(media => (JsonNode?)media.Path)]);
        context.Json["MediaTexts"] = new JsonArray([.. chosen.Select(media => (JsonNode?)media.Text)]);
        return ValueTask.CompletedTask;
    }

    /// <summary>What an import brought stays with its picture, wherever that stands now.</summary>
    private static void MoveAnchors(JsonObject field, List<string> paths)
    {
        if (field["Anchors"] is not JsonArray { Count: > 0 } anchors)
            return;
        var former = (field["Paths"] as JsonArray ?? []).Select(path => path?.ToString() ?? "").ToList();
        field["Anchors"] = new JsonArray([.. paths.Select(path => former.IndexOf(path) is >= 0 and var at && at < anchors.Count ? anchors[at]?.DeepClone() : null)]);
    }

    /// <summary>What the form sent: a path and a text a row.</summary>
    public static IEnumerable<ChosenMedia> Sent(FieldEditorContext context)
    {
        var paths = context.Form![context.Name("Paths")];
        var texts = context.Form[context.Name("MediaTexts")];
        return paths.Select((path, at) => new ChosenMedia(path?.Trim().TrimStart('/') ?? "", at < texts.Count ? texts[at]?.Trim() ?? "" : ""));
    }

    /// <summary>What is stored.</summary>
    public static IEnumerable<ChosenMedia> Stored(FieldEditorContext context)
    {
        var texts = context.Json["MediaTexts"] as JsonArray ?? [];
        return (context.Json["Paths"] as JsonArray ?? [])
            .Select((path, at) => new ChosenMedia(path?.ToString() ?? "", at < texts.Count ? texts[at]?.ToString() ?? "" : ""));
    }
}
