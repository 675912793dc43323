namespace EGovCms.Workflows.Abstractions;

/// <summary>
/// The units of a tenant (科室), for modules that know them. Scoped; register with <c>services.AddWorkUnits&lt;T&gt;()</c>. The tenant as a whole is a unit without it:
/// those belong to it who hold the permission <c>HandleWorkflowTasks</c>.
/// </summary>
public interface IWorkUnits
{
    /// <summary>All units, in the order in which they are offered.</summary>
    Task<IReadOnlyList<WorkUnit>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Keys of the units to which the account belongs.</summary>
    Task<IReadOnlyList<string>> OfAsync(string userId, CancellationToken cancellation = default);
}
