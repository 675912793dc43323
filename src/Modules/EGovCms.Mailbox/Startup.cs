using EGovCms.Data;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Flow.Steps;
using EGovCms.Mailbox.Intake;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Public;
using EGovCms.Mailbox.Recipes;
using EGovCms.Mailbox.Storage;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox;

/// <summary>Letters, what happens to them, and how they are stored. Pages have start-up classes of their own.</summary>
public sealed class Startup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<MailboxModel>().AddMigration<CreateMailboxes>();
        services.AddSingleton<IPermissionProvider, MailboxPermissionProvider>();
        services.AddScoped<MailboxList>();
        services.AddScoped<LetterLocks>();
        services.AddScoped<LetterThread>();
        services.AddScoped<LetterIntake>();
        services.AddScoped<LetterPublication>();
        AddFiles(services);
        AddFlow(services);
        services.AddScoped<LetterImport>();
        services.AddRecipeStep<MailboxesStep>().AddRecipeStep<LettersStep>().AddRecipeStep<ReportKeyStep>();
    }

    private void AddFiles(IServiceCollection services)
    {
        services.Configure<AttachmentOptions>(configuration.GetSection(AttachmentOptions.Section));
        services.AddScoped<AttachmentStore>();
        services.AddScoped<AttachmentCheck>();
        services.AddScoped<AttachmentReader>();
        services.AddScoped<AttachmentCare>();
        services.AddSingleton<AttachmentClock>();
        services.AddScoped<ITenantStartTask, StartAttachments>();
    }

    private static void AddFlow(IServiceCollection services)
    {
        services.AddScoped<LetterNotices>();
        services.AddScoped<LetterUnits>();
        services.AddScoped<LetterCards>();
        services.AddScoped<CardWords>();
        services.AddScoped<AnswerFacts>();
        services.AddWorkflowHandler<ReportFlow>();
        services.AddWorkflowHandler<LetterFlow>();
        services.AddWorkflowGuard<ExtensionAskedGuard>();
        services.AddWorkflowSubjects<LetterSubjects>();
        services.AddWorkflowSubjects<ReportSubjects>();
        services.AddScoped<ILetterStep, AcceptStep>();
        services.AddScoped<ILetterStep, RefuseStep>();
        services.AddScoped<ILetterStep, AskStep>();
        services.AddScoped<ILetterStep, DispatchStep>();
        services.AddScoped<ILetterStep, SendStep>();
        services.AddScoped<ILetterStep, MergeStep>();
        services.AddScoped<ILetterStep, TransferStep>();
        foreach (var mark in MarkStep.All)
            services.AddSingleton<ILetterStep>(mark);
    }
}
