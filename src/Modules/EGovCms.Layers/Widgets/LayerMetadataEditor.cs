using System.Globalization;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Layers.Widgets;

/// <summary>The layer, zone and place of a widget of its own.</summary>
internal sealed class LayerMetadataEditor : IPartEditor
{
    public string PartName => nameof(LayerMetadata);

    public Type Component => typeof(LayerMetadataForm);

    public EditorZone Zone => EditorZone.Side;

    // A widget inside a flow stands where its flow does.
    public bool AppliesTo(ContentItem item, ContentTypeDefinition type) => LayerWidgets.IsWidget(type) && item?.Content["FlowMetadata"] is null;

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        var part = context.Item.As<LayerMetadata>() ?? new LayerMetadata();
        part.Layer = context.Sent(context.Name(nameof(LayerMetadata.Layer)));
        part.Zone = context.Sent(context.Name(nameof(LayerMetadata.Zone)));
        part.RenderTitle = context.Sent(context.Name(nameof(LayerMetadata.RenderTitle))) == "true";
        if (double.TryParse(context.Sent(context.Name(nameof(LayerMetadata.Position))), NumberStyles.Float, CultureInfo.InvariantCulture, out var position))
            part.Position = position;
        context.Item.Apply(part);
        return ValueTask.CompletedTask;
    }
}
