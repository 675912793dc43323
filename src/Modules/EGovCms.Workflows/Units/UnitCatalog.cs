using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Inbox;

namespace EGovCms.Workflows.Units;

/// <summary>The units to which tasks can be given: this tenant's own, and the other tenants that have workflows, each as a whole.</summary>
internal sealed class UnitCatalog(IEnumerable<IWorkUnits> sources, PlatformTasks platform, IShellHost shells, ShellSettings tenant)
{
    private IReadOnlyList<(string, WorkflowParty)>? _units;

    public async ValueTask<IReadOnlyList<(string Value, WorkflowParty Party)>> ListAsync(CancellationToken cancellation)
    {
        if (_units is not null)
            return _units;
        var units = new List<(string, WorkflowParty)> { Whole(tenant) };
        foreach (var source in sources)
        {
            foreach (var unit in await source.ListAsync(cancellation))
                units.Add((WorkflowParty.UnitValue(tenant.Name, unit.Key), WorkflowParty.Unit(tenant.Name, unit.Key, unit.Name)));
        }

        var taking = await platform.TenantsAsync(cancellation);
        units.AddRange(shells.Tenants.Where(other => other.State is TenantState.Running && other.Name != tenant.Name && taking.Contains(other.Name))
            .OrderBy(other => other.Position).ThenBy(other => other.Name, StringComparer.Ordinal).Select(Whole));
        return _units = units;
    }

    /// <summary>Keys of the units to which the actor belongs.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string userId, bool handlesTasks, CancellationToken cancellation)
    {
        var keys = new List<string>();
        if (handlesTasks)
            keys.Add("");
        foreach (var source in sources)
            keys.AddRange(await source.OfAsync(userId, cancellation));
        return keys;
    }

    private static (string, WorkflowParty) Whole(ShellSettings settings) =>
        (WorkflowParty.UnitValue(settings.Name, ""), WorkflowParty.Unit(settings.Name, "", settings.DisplayName.Length > 0 ? settings.DisplayName : settings.Name));
}
