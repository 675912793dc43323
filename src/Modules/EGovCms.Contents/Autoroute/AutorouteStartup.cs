using EGovCms.Content;
using EGovCms.Contents.Items;
using EGovCms.Data;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Autoroute;

/// <summary>The feature <c>EGovCms.Autoroute</c>.</summary>
[ForFeature("EGovCms.Autoroute")]
public sealed class AutorouteStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AutoroutePart>();
        services.AddContentSettings<AutoroutePartSettings>();
        services.AddEntityModel<RouteModel>();
        services.AddMigration<CreateRoutes>();
        services.AddScoped<RouteIndex>();
        services.AddScoped<PathRules>();
        services.AddScoped<IContentPaths, RoutedContent>();
        services.AddContentHandler<AutorouteHandler>();
    }
}
