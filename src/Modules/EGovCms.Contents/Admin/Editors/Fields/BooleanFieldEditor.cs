using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class BooleanFieldEditor : IFieldEditor
{
    public string FieldName => "BooleanField";

    public Type Component => typeof(BooleanFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.Json["Value"] = context.Sent(context.Place) == "true";
        return ValueTask.CompletedTask;
    }
}
