using EGovCms.Content.Definitions;
using EGovCms.Contents.Abstractions.Display;

namespace EGovCms.Flows.Bags;

internal sealed class BagDisplay : IPartDisplay
{
    public string PartName => nameof(BagPart);

    public async ValueTask DisplayAsync(PartDisplayContext context) =>
        context.Shape["Items"] = await context.BuildAsync(
            context.Json?[nameof(BagPart.ContentItems)], context.Part.GetSettings<BagPartSettings>().DisplayType);
}
