using EGovCms.Accounts.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Units;

/// <inheritdoc cref="IWorkflowActors" />
internal sealed class WorkflowActors(ICurrentUser user, ICurrentRights rights, IUserContacts contacts, UnitCatalog units, ShellSettings tenant) : IWorkflowActors
{
    private WorkflowActor? _current;

    public async ValueTask<WorkflowActor> CurrentAsync(CancellationToken cancellation)
    {
        if (_current is not null)
            return _current;
        var may = await rights.GetAsync(cancellation);
        if (may.UserId is not { } id)
            return _current = new WorkflowActor { Tenant = tenant.Name };
        var contact = await contacts.FindAsync(id, cancellation);
        return _current = new WorkflowActor
        {
            UserId = id,
            Name = contact is { DisplayName.Length: > 0 } ? contact.DisplayName : user.Name ?? "",
            Tenant = tenant.Name,
            Roles = may.Roles,
            Units = await units.OfAsync(id, may.Has(WorkflowPermissions.HandleTasks.Name), cancellation),
            IsAdministrator = may.IsAdministrator,
            Has = may.Has,
        };
    }
}
