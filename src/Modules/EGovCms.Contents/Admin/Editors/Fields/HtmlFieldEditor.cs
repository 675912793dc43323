using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class HtmlFieldEditor : IFieldEditor
{
    public string FieldName => "HtmlField";

    public Type Component => typeof(HtmlFieldForm);

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.SetText("Html", context.Sent(context.Place).Trim());
        return ValueTask.CompletedTask;
    }
}
