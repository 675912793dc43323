using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class ContentPickerFieldEditor : IFieldEditor
{
    public string FieldName => "ContentPickerField";

    public Type Component => typeof(ContentPickerFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.Json["ContentItemIds"] = new JsonArray([.. Ids(context).Select(id => (JsonNode?)id)]);
        return ValueTask.CompletedTask;
    }

    /// <summary>The ids that were sent, each once, in their order.</summary>
    internal static IEnumerable<string> Ids(FieldEditorContext context) =>
        context.Form![context.Place].OfType<string>().Select(id => id.Trim()).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal);
}
