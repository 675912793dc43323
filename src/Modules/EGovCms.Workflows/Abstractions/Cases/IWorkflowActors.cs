namespace EGovCms.Workflows.Abstractions;

/// <summary>Tells who makes the request, with all that workflows ask about them. Scoped.</summary>
public interface IWorkflowActors
{
    /// <summary>The request's user in this tenant; someone without any rights when nobody is signed in.</summary>
    ValueTask<WorkflowActor> CurrentAsync(CancellationToken cancellation = default);
}
