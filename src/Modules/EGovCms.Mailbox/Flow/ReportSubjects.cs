using EGovCms.Mailbox.Abstractions;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow;

/// <summary>Pages of cases tell nothing of a sealed report.</summary>
internal sealed class ReportSubjects : IWorkflowSubjects
{
    public string Kind => LetterFlow.ReportSubject;

    public string? WorkAddress(string id, WorkflowActor actor) => actor.Has(MailboxPermissions.ReadReports.Name) ? $"~/Admin/Reports/{id}" : null;

    public Task<WorkflowSubjectView?> DescribeAsync(string id, CancellationToken cancellation) =>
        Task.FromResult<WorkflowSubjectView?>(new WorkflowSubjectView([], $"~/Admin/Reports/{id}"));
}
