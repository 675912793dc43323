using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Cases;

/// <summary>Asks the modules that cases are about. Scoped.</summary>
internal sealed class SubjectSources(IEnumerable<IWorkflowSubjects> sources, ShellSettings tenant)
{
    public IWorkflowSubjects? Find(WorkflowSubject subject) => sources.LastOrDefault(source => source.Kind == subject.Kind);

    public async Task<WorkflowSubjectView?> DescribeAsync(WorkflowSubject subject, CancellationToken cancellation) =>
        Find(subject) is { } source ? await source.DescribeAsync(subject.Id, cancellation) : null;

    public async Task<WorkflowStanding?> StandingAsync(WorkflowSubject subject, CancellationToken cancellation) =>
        Find(subject) is { } source ? await source.StandingAsync(subject.Id, cancellation) : null;

    /// <summary>The module's own page on which the actor works on the subject; null for the page of cases. Who acts from another tenant has permissions there, not here.</summary>
    public string? WorkAddress(WorkflowSubject subject, WorkflowActor actor) =>
        string.Equals(actor.Tenant, tenant.Name, StringComparison.OrdinalIgnoreCase) ? Find(subject)?.WorkAddress(subject.Id, actor) : null;
}
