using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class LinkFieldEditor : IFieldEditor
{
    public string FieldName => "LinkField";

    public Type Component => typeof(LinkFieldForm);

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.SetText("Url", context.Sent(context.Name("Url")).Trim());
        context.SetText("Text", context.Sent(context.Name("Text")).Trim());
        return ValueTask.CompletedTask;
    }
}
