namespace EGovCms.Workflows.Abstractions;

/// <summary>A case as its page shows it.</summary>
public sealed record CaseView
{
    public required WorkflowCase Case { get; init; }

    public required WorkflowDefinition Definition { get; init; }

    /// <summary>What the module tells of the subject; null when it tells nothing.</summary>
    public WorkflowSubjectView? Subject { get; init; }

    /// <summary>How the subject as a whole stands to its time; null when its module says nothing.</summary>
    public WorkflowStanding? Standing { get; init; }

    /// <summary>The module's page on which the reader works on it; null for the page of cases.</summary>
    public string? WorkAddress { get; init; }

    /// <summary>What the reader may do.</summary>
    public IReadOnlyList<PermittedTransition> Permitted { get; init; } = [];

    public IReadOnlyList<WorkflowTask> Tasks { get; init; } = [];

    public IReadOnlyList<WorkflowDue> Deadlines { get; init; } = [];

    public IReadOnlyList<WorkflowEntry> History { get; init; } = [];

    /// <summary>Open tasks that lie with the reader.</summary>
    public IReadOnlyList<WorkflowTask> Mine { get; init; } = [];

    /// <summary>The people and units that the forms' fields offer.</summary>
    public IReadOnlyDictionary<WorkflowFieldKind, IReadOnlyList<(string Value, WorkflowParty Party)>> Parties { get; init; } =
        new Dictionary<WorkflowFieldKind, IReadOnlyList<(string, WorkflowParty)>>();

    public DateTime Now { get; init; }
}
