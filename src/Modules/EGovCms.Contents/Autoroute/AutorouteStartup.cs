using EGovCms.Content;
using EGovCms.Content.Queries;
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
        services.AddSingleton(new ContentIndexView("AutoroutePartIndex",
            ["DocumentId", "ContentItemId", "ContainedContentItemId", "Path", "Latest", "Published"],
            """
            SELECT i."Id" AS "DocumentId", i."ContentItemId", NULLIF(r."ContainedItemId", '') AS "ContainedContentItemId", r."Path", 1 AS "Latest", 1 AS "Published"
            FROM "ContentRoutes" r JOIN "ContentItems" i ON i."ContentItemId" = r."ContentItemId" AND i."Published" WHERE r."IsCurrent"
            """));
        services.AddScoped<RouteIndex>();
        services.AddScoped<PathRules>();
        services.AddScoped<IContentPaths, RoutedContent>();
        services.AddContentHandler<AutorouteHandler>();
    }
}
