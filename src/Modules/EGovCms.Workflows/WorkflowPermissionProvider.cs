using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows;

internal sealed class WorkflowPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [WorkflowPermissions.Manage, WorkflowPermissions.HandleTasks];
}
