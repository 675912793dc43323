namespace EGovCms.Workflows.Abstractions;

/// <summary>Tells what a module's subjects are, for the pages of cases and tasks. Scoped; register with <c>services.AddWorkflowSubjects&lt;T&gt;()</c>.</summary>
public interface IWorkflowSubjects
{
    /// <summary>The kind of subjects that it knows.</summary>
    string Kind { get; }

    /// <summary>What those with whom a task lies are shown, in other tenants as well; null when the thing is gone.</summary>
    Task<WorkflowSubjectView?> DescribeAsync(string id, CancellationToken cancellation = default);

    /// <summary>Opens one of the subject's files, for those who are shown it; null when there is no such file, or it cannot be opened now.</summary>
    Task<WorkflowFileContent?> OpenFileAsync(string id, string fileId, CancellationToken cancellation = default) => Task.FromResult<WorkflowFileContent?>(null);
}
