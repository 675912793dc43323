namespace EGovCms.Workflows.Abstractions;

/// <summary>
/// The tenant's definitions. A module ships its own as embedded resources <c>Workflows/{key}.workflow.json</c>: each is published once, when the tenant first starts
/// with it, and is the webmaster's from then on. Scoped.
/// </summary>
public interface IWorkflowDefinitions
{
    /// <summary>The newest published version; null when there is none.</summary>
    Task<PublishedWorkflow?> FindAsync(string key, CancellationToken cancellation = default);

    /// <summary>A certain version; null when it is not there.</summary>
    Task<PublishedWorkflow?> FindAsync(string key, int version, CancellationToken cancellation = default);

    /// <summary>The newest published version of each, by key.</summary>
    Task<IReadOnlyList<PublishedWorkflow>> ListAsync(CancellationToken cancellation = default);
}
