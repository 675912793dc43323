using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Admin;
using EGovCms.Notices.Channels;
using EGovCms.Notices.Channels.InSite;
using EGovCms.Notices.Channels.Mail;
using EGovCms.Notices.Channels.Sms;
using EGovCms.Notices.Delivery;
using EGovCms.Notices.Inbox;
using EGovCms.Notices.Outbox;
using EGovCms.Notices.Templates;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGovCms.Notices;

/// <summary>Notices to people.</summary>
public sealed class Startup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<NoticesOptions>(configuration.GetSection(NoticesOptions.Section));
        services.AddEntityModel<NoticesModel>().AddMigration<CreateNotices>();
        services.AddScoped<INoticeOutbox, NoticeOutbox>();
        AddDelivery(services);
        AddPages(services);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapNotices();
        routes.MapInbox();
    }

    private static void AddDelivery(IServiceCollection services)
    {
        services.AddSingleton<NoticeClock>();
        services.AddSingleton<NoticeTrimmer>();
        services.AddScoped<ITenantStartTask, StartNotices>();
        services.AddScoped<LeaseOwner>();
        services.AddScoped<NoticeLeases>();
        services.AddScoped<NoticeKeys>();
        services.AddScoped<NoticeRun>();
        services.AddScoped<NoticeDelivery>();
        services.AddSingleton<NoticeTemplates>();
        services.AddScoped<NoticeRenderer>();
        services.AddScoped<INoticeChannel, InSiteChannel>();
        services.AddScoped<INoticeChannel, EmailChannel>();
        services.AddScoped<INoticeChannel, SmsChannel>();
        services.AddScoped<EmailSender>();
        services.AddScoped<SmtpConnection>();
        services.TryAddSingleton<ISmsSender, FileSmsSender>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<NoticeList>();
        services.AddScoped<NoticeActions>();
        services.AddScoped<TemplateEditor>();
        services.AddScoped<UserInbox>();
        services.AddScoped<ITopBarLinks, InboxBell>();
        services.AddScoped<INavigationProvider, NoticeNavigation>();
        services.AddSingleton<IPermissionProvider, NoticePermissionProvider>();
    }
}
