using EGovCms.Mailbox.Reports;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Flow;

/// <summary>Lets nobody move a sealed report who has not unlocked reports: neither administrators nor whoever holds the permission without a pass phrase.</summary>
internal sealed class ReportFlow(OpenReports reports, IStringLocalizer<MailboxText> text) : IWorkflowHandler
{
    public string SubjectKind => LetterFlow.ReportSubject;

    public Task HandleAsync(WorkflowEvent happened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (!happened.Actor.IsSystem && reports.Body is null)
            happened.Refuse(text["Report_Locked"]);
        return Task.CompletedTask;
    }
}
