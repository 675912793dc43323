using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Shapes;

namespace EGovCms.Flows.Zones;

internal sealed class WidgetsListDisplay : IPartDisplay
{
    public string PartName => nameof(WidgetsListPart);

    public async ValueTask DisplayAsync(PartDisplayContext context)
    {
        var zones = new List<Shape>();
        foreach (var (zone, items) in context.Json?[nameof(WidgetsListPart.Widgets)] as JsonObject ?? [])
            zones.Add(new Shape("WidgetsListZone") { ["Zone"] = zone, ["Widgets"] = await context.BuildAsync(items) });
        context.Shape["Zones"] = zones;
    }
}
