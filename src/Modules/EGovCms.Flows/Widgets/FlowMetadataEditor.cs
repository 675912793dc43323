using System.Globalization;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Flows.Widgets;

/// <summary>Width and alignment of a widget, where it stands in a flow.</summary>
internal sealed class FlowMetadataEditor : IPartEditor
{
    public string PartName => nameof(FlowMetadata);

    public Type Component => typeof(FlowMetadataForm);

    public EditorZone Zone => EditorZone.Side;

    // An item of its own stands in no flow; one inside another was given its metadata when it was put there.
    public bool AppliesTo(ContentItem item, ContentTypeDefinition type) => item?.Content[nameof(FlowMetadata)] is not null;

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        var part = context.Item.As<FlowMetadata>() ?? new FlowMetadata();
        if (int.TryParse(context.Sent(context.Name(nameof(FlowMetadata.Size))), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            part.Size = size;
        if (Enum.TryParse<FlowAlignment>(context.Sent(context.Name(nameof(FlowMetadata.Alignment))), out var alignment))
            part.Alignment = alignment;
        context.Item.Apply(part);
        return ValueTask.CompletedTask;
    }
}
