namespace EGovCms.Workflows.Abstractions;

/// <summary>The open tasks that lie with someone in this tenant, of cases of this tenant and of others. Scoped.</summary>
public interface ITaskInbox
{
    /// <summary>A page of tasks, the most urgent first; one more than asked for when there are more.</summary>
    Task<IReadOnlyList<InboxTask>> ListAsync(InboxQuery query, CancellationToken cancellation = default);

    /// <summary>How many there are, and how many of them are overdue.</summary>
    Task<InboxCount> CountAsync(WorkflowActor actor, CancellationToken cancellation = default);
}
