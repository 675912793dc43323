using System.Text.Json;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Shapes;

namespace EGovCms.Flows.Widgets;

/// <summary>Gives each widget its width and alignment, by classes: the policy forbids styles in HTML.</summary>
internal sealed class FlowDisplay : IPartDisplay
{
    private static readonly int[] Sizes = [25, 33, 50, 66, 75, 100];

    public string PartName => nameof(FlowPart);

    public async ValueTask DisplayAsync(PartDisplayContext context)
    {
        var widgets = await context.BuildAsync(context.Json?[nameof(FlowPart.Widgets)]);
        foreach (var widget in widgets)
            Place(widget);
        context.Shape["Widgets"] = widgets;
    }

    private static void Place(Shape widget)
    {
        var metadata = Read((ContentItem)widget["ContentItem"]!);
        widget["Size"] = Sizes.Contains(metadata.Size) ? metadata.Size : 100;
        widget["Alignment"] = metadata.Alignment.ToString();
    }

    /// <summary>Nothing checks what an item inside another holds: a slip in it must not take the page away.</summary>
    private static FlowMetadata Read(ContentItem widget)
    {
        try
        {
            return widget.As<FlowMetadata>() ?? new FlowMetadata();
        }
        catch (JsonException)
        {
            return new FlowMetadata();
        }
    }
}
