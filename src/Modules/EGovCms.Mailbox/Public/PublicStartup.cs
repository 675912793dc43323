using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Mailbox.Sharing;
using EGovCms.Mailbox.Statistics;
using EGovCms.Modules;
using EGovCms.Portal.Abstractions;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Theming.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGovCms.Mailbox.Public;

/// <summary>What the public sees of mailboxes and letters.</summary>
public sealed class PublicStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddMigration<AddPublication>();
        services.AddPageChanges<LetterPageChanges>();
        services.VaryPagesByQuery("box", "kind", "year", "month");
        services.AddScoped<PublicLetters>();
        services.AddScoped<PublicFrame>();
        services.AddScoped<LettersPage>();
        services.AddScoped<LetterPage>();
        services.AddScoped<MailboxesPage>();
        services.AddScoped<MonthFigures>();
        services.AddScoped<LetterStatistics>();
        services.AddSingleton<TopicMemo>();
        services.AddScoped<StatisticsPage>();
        services.AddHomeBlock<LetterBlock>().AddSiteMapPages<LetterSiteMap>().AddSearchSource<LetterSource>();
        AddSharing(services);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => PublicEndpoints.Map(routes);

    private static void AddSharing(IServiceCollection services)
    {
        services.AddPlatformMigration<CreateSharedMailboxes>().AddPlatformMigration<CreateSharedLetters>();
        services.AddDbContext<MailboxPlatformDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.TryAddScoped<SitesBelow>();
        services.AddScoped<SharedMailboxes>();
        services.AddScoped<SharedLetters>();
        services.AddSingleton<FiguresClock>();
        services.AddScoped<LetterFigures>();
        services.AddChangeConsumer<MailboxSharing>();
        services.AddChangeConsumer<LetterSharing>();
    }
}
