using EGovCms.Contents.Abstractions;

namespace EGovCms.Localization.Parts;

internal sealed class LocalizationEditor : IPartEditor
{
    public string PartName => nameof(LocalizationPart);

    public Type Component => typeof(LocalizationForm);

    public EditorZone Zone => EditorZone.Side;

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        // A site of one language does not ask.
        var name = context.Name(nameof(LocalizationPart.Culture));
        if (context.Form?.ContainsKey(name) == true)
            context.SetText(nameof(LocalizationPart.Culture), context.Sent(name));
        return ValueTask.CompletedTask;
    }
}
