using EGovCms.Content;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Flows.Zones;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Flows;

/// <summary>The feature <c>EGovCms.Widgets</c>.</summary>
[ForFeature("EGovCms.Widgets")]
public sealed class WidgetsStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<WidgetsListPart>().AddContentSettings<WidgetsListPartSettings>();
        services.AddPartDisplay<WidgetsListDisplay>();
    }
}
