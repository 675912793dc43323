namespace EGovCms.Workflows.Abstractions;

/// <summary>Tells what a module's subjects are, for the pages of cases and tasks. Scoped; register with <c>services.AddWorkflowSubjects&lt;T&gt;()</c>.</summary>
public interface IWorkflowSubjects
{
    /// <summary>The kind of subjects that it knows.</summary>
    string Kind { get; }

    /// <summary>What those with whom a task lies are shown, in other tenants as well; null when the thing is gone.</summary>
    Task<WorkflowSubjectView?> DescribeAsync(string id, CancellationToken cancellation = default);

    /// <summary>
    /// The module's own page, <c>~/…</c>, on which the actor works on cases of the subject; null: on the page of cases. With such a page the page of cases shows what
    /// there is and leads on, and moves nothing.
    /// </summary>
    string? WorkAddress(string id, WorkflowActor actor) => null;

    /// <summary>How the subject as a whole stands to its time; null when there is nothing to say.</summary>
    Task<WorkflowStanding?> StandingAsync(string id, CancellationToken cancellation = default) => Task.FromResult<WorkflowStanding?>(null);

    /// <summary>Opens one of the subject's files, for those who are shown it; null when there is no such file, or it cannot be opened now.</summary>
    Task<WorkflowFileContent?> OpenFileAsync(string id, string fileId, CancellationToken cancellation = default) => Task.FromResult<WorkflowFileContent?>(null);
}
