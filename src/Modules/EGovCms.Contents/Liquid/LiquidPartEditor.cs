using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Liquid;

internal sealed class LiquidPartEditor : IPartEditor
{
    public string PartName => nameof(LiquidPart);

    public Type Component => typeof(LiquidPartForm);

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        context.SetText(nameof(LiquidPart.Liquid), context.Sent(context.Name(nameof(LiquidPart.Liquid))));
        return ValueTask.CompletedTask;
    }
}
