using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Parts;

internal sealed class AliasEditor : IPartEditor
{
    public string PartName => "AliasPart";

    public Type Component => typeof(AliasEditorForm);

    public EditorZone Zone => EditorZone.Side;

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        context.SetText("Alias", context.Sent(context.Name("Alias")).Trim());
        return ValueTask.CompletedTask;
    }
}
