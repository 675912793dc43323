namespace EGovCms.Workflows.Abstractions;

/// <summary>
/// Takes part in what happens to cases, inside its transaction: what it writes by the scope's <c>TenantDb</c> is stored with it. Scoped; register with
/// <c>services.AddWorkflowHandler&lt;T&gt;()</c>. An exception undoes all of it; so does <see cref="WorkflowEvent.Refuse"/>, with words for the user.
/// </summary>
public interface IWorkflowHandler
{
    /// <summary>The kind of subjects that it is for; null for all.</summary>
    string? SubjectKind => null;

    /// <summary>Called for each event, in the order in which they happened.</summary>
    Task HandleAsync(WorkflowEvent happened, CancellationToken cancellation);
}
