namespace EGovCms.Workflows.Abstractions;

/// <summary>A state of cases.</summary>
public sealed record WorkflowState
{
    /// <summary>Unique among the states.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, by language.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    public WorkflowStateKind Kind { get; init; } = WorkflowStateKind.Normal;

    /// <summary>The colour in which it is shown.</summary>
    public WorkflowTone Tone { get; init; }

    /// <summary>How far a case has come that is in it, in hundredths.</summary>
    public int Progress { get; init; }

    /// <summary>The case's own deadlines do not run while it is in this state: the citizen was asked something.</summary>
    public bool StopsClock { get; init; }
}
