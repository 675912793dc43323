namespace EGovCms.Workflows.Abstractions;

/// <summary>A period in which something is to be done. The day on which it begins does not count, and it ends with the whole of its last day.</summary>
public sealed record WorkflowTerm
{
    /// <summary>How many days.</summary>
    public int Days { get; init; }

    public WorkflowDays Kind { get; init; }

    /// <summary>How many working days before the last one it is warned of; 0 for no warning.</summary>
    public int WarnDays { get; init; }
}
