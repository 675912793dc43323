namespace EGovCms.Workflows.Abstractions;

/// <summary>A condition of a transition.</summary>
public sealed record WorkflowGuard
{
    public WorkflowGuardKind Kind { get; init; }

    /// <summary>The field of the case's data.</summary>
    public string Field { get; init; } = "";

    /// <summary>The value that it must have.</summary>
    public string Value { get; init; } = "";

    /// <summary>The name of the tasks that count; those opened last, when they were opened several times.</summary>
    public string Task { get; init; } = "";

    /// <summary>How many tasks must be done.</summary>
    public int Count { get; init; }

    /// <summary>Only tasks with this result count; empty for any.</summary>
    public string Result { get; init; } = "";

    /// <summary>The name of the <see cref="IWorkflowGuard"/> that decides.</summary>
    public string Name { get; init; } = "";

    /// <summary>It must not hold.</summary>
    public bool Not { get; init; }
}
