using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow;

/// <summary>Pages of cases tell nothing of a sealed report.</summary>
internal sealed class ReportSubjects : IWorkflowSubjects
{
    public string Kind => LetterFlow.ReportSubject;

    public Task<WorkflowSubjectView?> DescribeAsync(string id, CancellationToken cancellation) =>
        Task.FromResult<WorkflowSubjectView?>(new WorkflowSubjectView([], $"~/Admin/Reports/{id}"));
}
