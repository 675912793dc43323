namespace EGovCms.Workflows.Abstractions;

/// <summary>
/// Moves cases. Each command is one transaction of the tenant's store, or a part of the one that is open: state, tasks, deadlines, history, change log and what
/// handlers write are stored together or not at all. Scoped; knows the cases of its own tenant.
/// </summary>
public interface IWorkflowEngine
{
    /// <summary>Starts a case by the newest version of its definition.</summary>
    Task<WorkflowResult> StartAsync(StartCase command, CancellationToken cancellation = default);

    /// <summary>Does a transition.</summary>
    Task<WorkflowResult> AdvanceAsync(AdvanceCase command, CancellationToken cancellation = default);

    /// <summary>Does a task, from whichever tenant it lies with.</summary>
    Task<WorkflowResult> CompleteTaskAsync(CompleteTask command, CancellationToken cancellation = default);

    /// <summary>The case, or null.</summary>
    Task<WorkflowCase?> FindAsync(string caseId, CancellationToken cancellation = default);

    /// <summary>The cases about a thing, the newest first.</summary>
    Task<IReadOnlyList<WorkflowCase>> OfSubjectAsync(WorkflowSubject subject, CancellationToken cancellation = default);

    /// <summary>What the actor may do with the case now.</summary>
    Task<IReadOnlyList<PermittedTransition>> PermittedAsync(string caseId, WorkflowActor actor, CancellationToken cancellation = default);

    /// <summary>The case's tasks, in the order in which they were opened.</summary>
    Task<IReadOnlyList<WorkflowTask>> TasksAsync(string caseId, CancellationToken cancellation = default);

    /// <summary>The case's deadlines.</summary>
    Task<IReadOnlyList<WorkflowDue>> DeadlinesAsync(string caseId, CancellationToken cancellation = default);

    /// <summary>All that happened to the case, in order.</summary>
    Task<IReadOnlyList<WorkflowEntry>> HistoryAsync(string caseId, CancellationToken cancellation = default);
}
