using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Theming.Liquid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Lists;

/// <summary>The feature <c>EGovCms.Lists</c>.</summary>
[ForFeature("EGovCms.Lists")]
public sealed class ListStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ListPart>();
        services.AddWeldedPart<ContainedPart>();
        services.AddContentSettings<ListPartSettings>();
        services.AddEntityModel<ListModel>();
        services.AddMigration<CreateContainedItems>();
        services.AddContentHandler<ContainedHandler>();
        services.AddScoped<IContentLists, ContentLists>();
        services.AddLiquid<ListLiquid>();
        services.AddPartDisplay<ListDisplay>();
    }
}
