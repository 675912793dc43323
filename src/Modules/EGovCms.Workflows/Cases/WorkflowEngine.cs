using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Cases;

/// <inheritdoc cref="IWorkflowEngine" />
internal sealed class WorkflowEngine(CommandRunner runner, CaseStarter starter, CaseAdvancer advancer, TaskCompleter completer, CaseReader reader) : IWorkflowEngine
{
    public Task<WorkflowResult> StartAsync(StartCase command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command.CommandId, mayRepeat: false, () => starter.StartAsync(command, cancellation), cancellation);
    }

    public Task<WorkflowResult> AdvanceAsync(AdvanceCase command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command.CommandId, command.ExpectedRevision is null, () => advancer.AdvanceAsync(command, cancellation), cancellation);
    }

    public Task<WorkflowResult> CompleteTaskAsync(CompleteTask command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        return runner.RunAsync(command.CommandId, mayRepeat: true, () => completer.CompleteAsync(command, cancellation), cancellation);
    }

    public Task<WorkflowCase?> FindAsync(string caseId, CancellationToken cancellation) => reader.FindAsync(caseId, cancellation);

    public Task<IReadOnlyList<WorkflowCase>> OfSubjectAsync(WorkflowSubject subject, CancellationToken cancellation) => reader.OfSubjectAsync(subject, cancellation);

    public Task<IReadOnlyList<PermittedTransition>> PermittedAsync(string caseId, WorkflowActor actor, CancellationToken cancellation) =>
        advancer.PermittedAsync(caseId, actor, cancellation);

    public Task<IReadOnlyList<WorkflowTask>> TasksAsync(string caseId, CancellationToken cancellation) => reader.TasksAsync(caseId, cancellation);

    public Task<IReadOnlyList<WorkflowDue>> DeadlinesAsync(string caseId, CancellationToken cancellation) => reader.DeadlinesAsync(caseId, cancellation);

    public Task<IReadOnlyList<WorkflowEntry>> HistoryAsync(string caseId, CancellationToken cancellation) => reader.HistoryAsync(caseId, cancellation);
}
