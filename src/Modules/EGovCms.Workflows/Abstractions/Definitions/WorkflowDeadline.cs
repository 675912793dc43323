namespace EGovCms.Workflows.Abstractions;

/// <summary>A deadline of a state, or of the whole case.</summary>
public sealed record WorkflowDeadline
{
    /// <summary>Unique among the deadlines.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, by language.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>The state that it is of: it runs while a case is in it. Empty: it runs from the case's beginning to its end.</summary>
    public string State { get; init; } = "";

    public WorkflowTerm Term { get; init; } = new();

    /// <summary>The transition that happens when it passes, if the case is in a state in which that is possible; empty for none.</summary>
    public string Transition { get; init; } = "";
}
