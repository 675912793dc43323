using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Parts;

internal sealed class HtmlBodyEditor : IPartEditor
{
    public string PartName => "HtmlBodyPart";

    public Type Component => typeof(HtmlBodyEditorForm);

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        context.SetText("Html", context.Sent(context.Name("Html")).Trim());
        return ValueTask.CompletedTask;
    }
}
