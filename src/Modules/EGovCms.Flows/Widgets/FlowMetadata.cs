using EGovCms.Content.Items;

namespace EGovCms.Flows.Widgets;

/// <summary>How a widget stands in its flow.</summary>
public sealed class FlowMetadata : ContentPart
{
    public FlowAlignment Alignment { get; set; } = FlowAlignment.Justify;

    /// <summary>Width in percent: 25, 33, 50, 66, 75 or 100.</summary>
    public int Size { get; set; } = 100;
}
