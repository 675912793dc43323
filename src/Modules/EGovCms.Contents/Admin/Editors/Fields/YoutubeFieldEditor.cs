using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class YoutubeFieldEditor : IFieldEditor
{
    public string FieldName => "YoutubeField";

    public Type Component => typeof(YoutubeFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Main;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.SetText("RawAddress", context.Sent(context.Place).Trim());
        return ValueTask.CompletedTask;
    }
}
