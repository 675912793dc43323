namespace EGovCms.Workflows.Cases;

/// <summary>What a command does, for the audit trail.</summary>
internal enum CaseAct
{
    Started,

    Advanced,

    TaskDone,

    /// <summary>A deadline: no person does it.</summary>
    Deadline,
}
