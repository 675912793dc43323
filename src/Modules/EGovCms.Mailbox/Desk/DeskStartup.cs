using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Boxes.Admin;
using EGovCms.Mailbox.Desk.Answers;
using EGovCms.Mailbox.Desk.Inbox;
using EGovCms.Mailbox.Desk.Letter;
using EGovCms.Mailbox.Desk.Publishing;
using EGovCms.Mailbox.Desk.Similar;
using EGovCms.Mailbox.Desk.Staff;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Desk;

/// <summary>The staff's side of the mailboxes.</summary>
public sealed class DeskStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<AnswerTemplateModel>().AddMigration<CreateAnswerTemplates>();
        services.AddScoped<INavigationProvider, DeskNavigation>();
        services.AddSingleton<IDashboardCard, DeskCard>();
        services.AddScoped<DueWords>();
        services.AddScoped<InboxReader>();
        services.AddScoped<LetterPapers>();
        services.AddScoped<LetterViewReader>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<LetterNotes>();
        services.AddScoped<LetterDownload>();
        services.AddScoped<DraftHelp>();
        services.AddScoped<SimilarLetters>();
        services.AddScoped<AnswerTemplates>();
        services.AddScoped<PublishReader>();
        services.AddScoped<BoxEditor>();
        services.AddScoped<StaffOutbox>();
        services.AddScoped<UnitNotices>();
        services.AddWorkflowHandler<StaffNotices>();
        services.AddChangeConsumer<WriterNotices>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        var letters = routes.MapAdmin("/Letters").RequirePermission(MailboxPermissions.Handle);
        letters.MapLetterInbox();
        letters.MapLetter();
        letters.MapLetterPublishing();
        routes.MapAnswerTemplates();
        routes.MapMailboxes();
    }
}
