namespace EGovCms.Workflows.Abstractions;

/// <summary>Tasks that a transition opens: one for each user or unit that it names. They are worked on side by side.</summary>
public sealed record WorkflowTaskTemplate
{
    /// <summary>Unique among the tasks of the definition.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, by language.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>The participants of the case who get one.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The user or unit fields of the transition whose values get one.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>How it can end; without any there is one way: done.</summary>
    public IReadOnlyList<WorkflowOption> Results { get; init; } = [];

    /// <summary>What is asked for when it is done.</summary>
    public IReadOnlyList<WorkflowField> Form { get; init; } = [];

    public WorkflowComment Comment { get; init; }

    /// <summary>How long it may take, or null for as long as it likes.</summary>
    public WorkflowTerm? Term { get; init; }
}
