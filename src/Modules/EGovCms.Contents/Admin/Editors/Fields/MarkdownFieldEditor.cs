using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class MarkdownFieldEditor : IFieldEditor
{
    public string FieldName => "MarkdownField";

    public Type Component => typeof(MarkdownFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Main;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.SetText("Markdown", context.Sent(context.Place));
        return ValueTask.CompletedTask;
    }
}
