namespace EGovCms.Workflows.Abstractions;

/// <summary>A deadline of a case.</summary>
public sealed record WorkflowDue
{
    /// <summary>Its name in the definition; for a task's deadline the task's.</summary>
    public required string Name { get; init; }

    /// <summary>The task that it is of, or null.</summary>
    public string? TaskId { get; init; }

    /// <summary>When it passes; null while it does not run.</summary>
    public DateTime? DueUtc { get; init; }

    /// <summary>When it is near; null without a warning.</summary>
    public DateTime? WarnUtc { get; init; }

    /// <summary>It has passed.</summary>
    public bool HasPassed { get; init; }

    /// <summary>It is over: kept, or passed and over.</summary>
    public bool IsClosed { get; init; }
}
