using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class MultiTextFieldEditor : IFieldEditor
{
    public string FieldName => "MultiTextField";

    public Type Component => typeof(MultiTextFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Main;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.Json["Values"] = new JsonArray([.. Sent(context).Select(value => (JsonNode?)value)]);
        return ValueTask.CompletedTask;
    }

    /// <summary>Chosen boxes, or lines where the definition names no choices.</summary>
    internal static IEnumerable<string> Sent(FieldEditorContext context) =>
        context.Form![context.Place].OfType<string>().SelectMany(value => value.Split('\n')).Select(value => value.Trim()).Where(value => value.Length > 0)
            .Distinct(StringComparer.Ordinal);
}
