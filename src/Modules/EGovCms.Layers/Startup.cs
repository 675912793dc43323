using EGovCms.Admin.Abstractions;
using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Layers.Admin;
using EGovCms.Layers.Rules;
using EGovCms.Layers.Widgets;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Layers;

/// <summary>Layers, their rules, their widgets.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddWeldedPart<LayerMetadata>();
        services.AddPartEditor<LayerMetadataEditor>();
        services.AddSingleton<RuleScripts>();
        services.AddScoped<RuleEvaluator>();
        services.AddScoped<LayerStore>();
        services.AddContentSnapshotCache<WidgetSet>();
        services.AddScoped<LayerWidgets>();
        services.AddContentHandler<WidgetChanges>();
        services.AddScoped<IZoneContributor, LayerZones>();
        services.AddRecipeStep<LayersStep>();
        services.AddScoped<INavigationProvider, LayerNavigation>();
        services.AddSingleton<IPermissionProvider, LayerPermissionProvider>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => LayerEndpoints.Map(routes);
}
