namespace EGovCms.Queries.Admin.Data;

/// <summary>How the change of a data set's keys stands.</summary>
public enum RotationState
{
    None,

    Running,

    Failed,
}
