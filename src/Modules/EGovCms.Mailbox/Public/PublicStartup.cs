using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Mailbox.Sharing;
using EGovCms.Mailbox.Statistics;
using EGovCms.Modules;
using EGovCms.Theming.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

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
        services.AddScoped<StatisticsPage>();
        AddSharing(services);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => PublicEndpoints.Map(routes);

    private static void AddSharing(IServiceCollection services)
    {
        services.AddPlatformMigration<CreateSharedMailboxes>();
        services.AddDbContext<MailboxPlatformDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.AddScoped<SharedMailboxes>();
        services.AddChangeConsumer<MailboxSharing>();
    }
}
