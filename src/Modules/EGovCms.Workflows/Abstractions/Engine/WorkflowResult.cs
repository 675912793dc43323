namespace EGovCms.Workflows.Abstractions;

/// <summary>What became of a command.</summary>
public sealed record WorkflowResult
{
    public required WorkflowOutcome Outcome { get; init; }

    /// <summary>Whether what was asked for is so now.</summary>
    public bool Succeeded => Outcome is WorkflowOutcome.Done or WorkflowOutcome.Repeated;

    /// <summary>The case as it stands now; null when there is none.</summary>
    public WorkflowCase? Case { get; init; }

    /// <summary>Why not.</summary>
    public IReadOnlyList<WorkflowError> Errors { get; init; } = [];
}
