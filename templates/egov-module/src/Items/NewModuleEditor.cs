using EGovCms.Contents.Abstractions;

namespace Egov.NewModule.Items;

/// <summary>Edits the part.</summary>
internal sealed class NewModuleEditor : IPartEditor
{
    public string PartName => nameof(NewModulePart);

    public Type Component => typeof(NewModuleForm);

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        context.SetText(nameof(NewModulePart.Note), context.Sent(context.Name(nameof(NewModulePart.Note))).Trim());
        return ValueTask.CompletedTask;
    }
}
