namespace EGovCms.Workflows.Abstractions;

/// <summary>Where cases and tasks are worked on, for notices that lead there.</summary>
public static class WorkflowAddresses
{
    /// <summary>The list of what waits for whoever opens it.</summary>
    public const string Tasks = "~/Admin/Tasks";

    /// <summary>A case, in its own tenant. Whoever works on it elsewhere is led on from there.</summary>
    public static string Case(string caseId)
    {
        ArgumentNullException.ThrowIfNull(caseId);
        return $"~/Admin/Cases/{Uri.EscapeDataString(caseId)}";
    }

    /// <summary>A task of another tenant's case, in the tenant with which it lies.</summary>
    /// <param name="home">The case's tenant.</param>
    /// <param name="taskId">The task.</param>
    public static string Given(string home, string taskId)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(taskId);
        return $"~/Admin/Tasks/{Uri.EscapeDataString(home)}/{Uri.EscapeDataString(taskId)}";
    }
}
