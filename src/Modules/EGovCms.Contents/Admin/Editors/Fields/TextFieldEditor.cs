using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class TextFieldEditor : IFieldEditor
{
    public string FieldName => "TextField";

    public Type Component => typeof(TextFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => context.Variant == "TextArea" ? EditorZone.Main : EditorZone.Compact;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.SetText("Text", context.Sent(context.Place).Trim());
        return ValueTask.CompletedTask;
    }
}
