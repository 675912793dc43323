using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Parts;

internal sealed class MarkdownBodyEditor : IPartEditor
{
    public string PartName => "MarkdownBodyPart";

    public Type Component => typeof(MarkdownBodyEditorForm);

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        context.SetText("Markdown", context.Sent(context.Name("Markdown")));
        return ValueTask.CompletedTask;
    }
}
