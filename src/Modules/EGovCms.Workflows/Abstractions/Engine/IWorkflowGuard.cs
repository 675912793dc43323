namespace EGovCms.Workflows.Abstractions;

/// <summary>A condition that a module brings. Scoped; register with <c>services.AddWorkflowGuard&lt;T&gt;()</c>.</summary>
public interface IWorkflowGuard
{
    /// <summary>The name by which definitions ask for it.</summary>
    string Name { get; }

    /// <summary>What it says, in the reader's language: for the editor.</summary>
    string Title { get; }

    /// <summary>Null when it holds, else why it does not, in the reader's language.</summary>
    ValueTask<string?> CheckAsync(WorkflowCase subject, CancellationToken cancellation);
}
