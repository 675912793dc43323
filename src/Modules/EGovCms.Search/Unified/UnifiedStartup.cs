using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Documents;
using EGovCms.Search.Editing;
using EGovCms.Search.Files;
using EGovCms.Search.Items;
using EGovCms.Search.Log;
using EGovCms.Search.Pages;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Unified;

/// <summary>The site's part in the search over all sites.</summary>
[ForFeature("EGovCms.Search.Unified")]
public sealed class UnifiedStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPlatformMigration<CreateSearchDocuments>();
        services.AddPlatformMigration<CreateSearchQueries>();
        services.AddPlatformMigration<CreateSearchFiles>();
        services.AddDbContext<SearchPlatformDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.AddScoped<SearchDocumentTable>();
        services.AddSingleton<FileReader>();
        services.AddScoped<AttachedFiles>();
        services.AddSearchSource<ItemSource>();
        services.AddChangeConsumer<SearchConsumer>();
        services.AddChangeObserver<WordsObserver>();
        services.AddPageChanges<SearchPageChanges>();
        services.AddScoped<ITenantStartTask, StartSearchDocuments>();
        AddPages(services);
        AddAdministration(services);
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddScoped<QueryReports>();
        services.AddScoped<INavigationProvider, SearchNavigation>();
        services.AddSingleton<IPermissionProvider, SearchPermissionProvider>();
        services.AddSingleton(SearchTab.Log);
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<QueryRecorder>();
        services.AddScoped<StaffRights>();
        services.AddScoped<SiteSearcher>();
        services.AddScoped<HitView>();
        services.AddScoped<SearchChoices>();
        services.AddScoped<UnifiedSearchPage>();
        services.AddScoped<SearchApi>();
        services.AddScoped<IZoneContributor, SearchBox>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        SearchEndpoints.Map(routes);
        LogEndpoints.Map(routes);
    }
}
