using EGovCms.Tenancy.Security;

namespace EGovCms.Workflows.Abstractions;

/// <summary>Permissions of this module.</summary>
public static class WorkflowPermissions
{
    /// <summary>To define how cases go, and to see all cases.</summary>
    public static readonly Permission Manage = new("ManageWorkflows", "Permission_ManageWorkflows", "Site");

    /// <summary>To do tasks that lie with the site as a whole.</summary>
    public static readonly Permission HandleTasks = new("HandleWorkflowTasks", "Permission_HandleWorkflowTasks", "Site");
}
