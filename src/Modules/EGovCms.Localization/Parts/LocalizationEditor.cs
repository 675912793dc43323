using EGovCms.Contents.Abstractions;

namespace EGovCms.Localization.Parts;

internal sealed class LocalizationEditor : IPartEditor
{
    public string PartName => nameof(LocalizationPart);

    public Type Component => typeof(LocalizationForm);

    public EditorZone Zone => EditorZone.Side;

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        context.SetText(nameof(LocalizationPart.Culture), context.Sent(context.Name(nameof(LocalizationPart.Culture))));
        return ValueTask.CompletedTask;
    }
}
