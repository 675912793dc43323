using EGovCms.Accounts.Abstractions;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Units;

/// <inheritdoc cref="IUnitMembers" />
internal sealed class UnitMembers(ITenantMembers members, UnitCatalog units) : IUnitMembers
{
    public async Task<IReadOnlyList<string>> OfAsync(string unit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Length == 0)
            return [.. (await members.HoldingAsync(WorkflowPermissions.HandleTasks.Name, cancellation)).Select(member => member.UserId)];
        var found = new List<string>();
        foreach (var member in await members.ListAsync(cancellation))
        {
            if ((await units.OfAsync(member.UserId, handlesTasks: false, cancellation)).Contains(unit, StringComparer.OrdinalIgnoreCase))
                found.Add(member.UserId);
        }

        return found;
    }
}
