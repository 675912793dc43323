namespace EGovCms.Workflows.Abstractions;

/// <summary>A step that takes a case from one state to another, or lets something happen within a state.</summary>
public sealed record WorkflowTransition
{
    /// <summary>Unique among the transitions.</summary>
    public required string Name { get; init; }

    /// <summary>What its button says, by language.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>The states in which it is possible.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The state to which it leads; empty: the case stays in the state that it is in.</summary>
    public string To { get; init; } = "";

    public WorkflowTone Tone { get; init; }

    /// <summary>Who may. Empty: only modules and deadlines.</summary>
    public WorkflowAccess Allow { get; init; } = new();

    /// <summary>It happens by itself as soon as its guards hold.</summary>
    public bool Automatic { get; init; }

    /// <summary>It is possible, but puts the case into nobody's task list.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether a comment is asked for.</summary>
    public WorkflowComment Comment { get; init; }

    /// <summary>What is asked for.</summary>
    public IReadOnlyList<WorkflowField> Fields { get; init; } = [];

    /// <summary>What must hold, all of it.</summary>
    public IReadOnlyList<WorkflowGuard> Guards { get; init; } = [];

    /// <summary>The tasks that it opens.</summary>
    public IReadOnlyList<WorkflowTaskTemplate> Opens { get; init; } = [];

    /// <summary>The deadline that it puts off, or null.</summary>
    public WorkflowExtension? Extends { get; init; }
}
