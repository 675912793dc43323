using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Parts;

internal sealed class AutorouteEditor : IPartEditor
{
    public string PartName => "AutoroutePart";

    public Type Component => typeof(AutorouteEditorForm);

    public EditorZone Zone => EditorZone.Side;

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        context.SetText("Path", context.Sent(context.Name("Path")).Trim().Trim('/'));
        return ValueTask.CompletedTask;
    }
}
