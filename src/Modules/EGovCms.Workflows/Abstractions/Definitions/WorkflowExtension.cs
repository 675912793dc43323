namespace EGovCms.Workflows.Abstractions;

/// <summary>Puts off a deadline (延期).</summary>
public sealed record WorkflowExtension
{
    /// <summary>The deadline's name.</summary>
    public string Deadline { get; init; } = "";

    /// <summary>By how many days, of the deadline's own kind.</summary>
    public int Days { get; init; }
}
