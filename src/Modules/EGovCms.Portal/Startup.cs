using EGovCms.Admin.Abstractions;
using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Appearance;
using EGovCms.Portal.Articles;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;
using EGovCms.Portal.Feeds;
using EGovCms.Portal.Home;
using EGovCms.Portal.Home.Editing;
using EGovCms.Portal.Liquid;
using EGovCms.Portal.Robots;
using EGovCms.Portal.SiteMap;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Portal;

/// <summary>The public face of a site.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<PortalEntryModel>();
        services.AddMigration<CreatePortalEntries>();
        services.AddMigration<AddEntryLanguages>();
        services.AddMigration<AddEntryChanges>();
        services.AddMigration<DropEntryTexts>();
        services.AddMigration<AddEntryTranslations>();
        services.AddContentHandler<EntryIndexer>();
        services.AddScoped<EntryQueries>();
        services.AddScoped<IPublicEntries, PublicEntries>();
        services.AddScoped<IPublicPages, PublicPages>();
        services.AddPageChanges<EntryPageChanges>();
        services.VaryPagesByQuery("page");

        services.AddSingleton<ColumnTreeMemo>();
        services.AddScoped<ColumnTrees>();
        services.AddScoped<ColumnPages>();
        services.AddScoped<IPublicPath, ColumnPaths>();

        services.AddContentPart<HomePagePart>();
        services.AddPartEditor<HomePageEditor>();
        services.AddContentSnapshotCache<HomeViews>();
        services.AddScoped<HomeModuleBlocks>();
        services.AddScoped<HomeAssembler>();
        services.AddScoped<IContentPageContributor, HomePageContributor>();

        services.AddScoped<Trail>();
        services.AddScoped<SiteClock>();
        services.AddScoped<GovernmentMeta>();
        services.AddScoped<IContentPageContributor, ArticleContributor>();

        services.AddScoped<SitePages>();
        services.AddScoped<SiteMapXml>();
        services.AddSingleton<SiteMapMemo>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<SiteMapMemo>());
        services.AddSingleton<ICommitObserver>(provider => provider.GetRequiredService<SiteMapMemo>());
        services.AddScoped<FeedReader>();
        AddRobots(services);
        services.AddScoped<IZoneContributor, FeedLinks>();
        services.AddLiquid<PortalLiquid>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        app.UseMiddleware<RobotsHeader>();
        SiteMapEndpoint.Map(routes);
        SiteMapXmlEndpoint.Map(routes);
        DisplayEndpoint.Map(routes);
        ThemeCssEndpoint.Map(routes);
        RobotsEndpoint.Map(routes);
        routes.MapSearchEngines();
        FeedEndpoints.Map(routes);
    }

    private static void AddRobots(IServiceCollection services)
    {
        services.AddPlatformMigration<CreateSharedRobots>();
        services.AddDbContext<RobotsPlatformDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.AddScoped<RobotsText>();
        services.AddChangeConsumer<RobotsSharing>();
        services.AddScoped<INavigationProvider, SearchEngineNavigation>();
    }
}
