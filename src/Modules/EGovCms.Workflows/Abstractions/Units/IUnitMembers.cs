namespace EGovCms.Workflows.Abstractions;

/// <summary>The people of this tenant's units, for modules that tell them something. Scoped; asks nobody's authority.</summary>
public interface IUnitMembers
{
    /// <summary>Accounts that belong to the unit.</summary>
    /// <param name="unit">The unit's key; empty: the tenant as a whole.</param>
    /// <param name="cancellation">Cancels it.</param>
    Task<IReadOnlyList<string>> OfAsync(string unit, CancellationToken cancellation = default);
}
