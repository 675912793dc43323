using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Parts;

internal sealed class TitleEditor : IPartEditor
{
    public string PartName => "TitlePart";

    public Type Component => typeof(TitleEditorForm);

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        context.SetText("Title", context.Sent(context.Name("Title")).Trim());
        return ValueTask.CompletedTask;
    }
}
