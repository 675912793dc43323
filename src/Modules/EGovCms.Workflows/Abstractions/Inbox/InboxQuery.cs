namespace EGovCms.Workflows.Abstractions;

/// <summary>Which tasks are asked for.</summary>
public sealed record InboxQuery
{
    public required WorkflowActor Actor { get; init; }

    public InboxShare Share { get; init; }

    public int Skip { get; init; }

    /// <summary>At most 100.</summary>
    public int Take { get; init; } = 20;
}
