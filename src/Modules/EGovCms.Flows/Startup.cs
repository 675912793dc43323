using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Flows.Bags;
using EGovCms.Flows.Widgets;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Flows;

/// <summary>The feature <c>EGovCms.Flows</c>.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<BagPart>().AddContentSettings<BagPartSettings>();
        services.AddContentPart<FlowPart>().AddContentSettings<FlowPartSettings>();
        services.AddWeldedPart<FlowMetadata>();
        services.AddPartDisplay<BagDisplay>();
        services.AddPartDisplay<FlowDisplay>();
        services.AddPartEditor<BagEditor>();
        services.AddPartEditor<FlowEditor>();
        services.AddPartEditor<FlowMetadataEditor>();
    }
}
