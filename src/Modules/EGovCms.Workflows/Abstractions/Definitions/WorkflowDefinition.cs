namespace EGovCms.Workflows.Abstractions;

/// <summary>
/// A way that cases go: states, and the transitions between them. Immutable data; a JSON document of these names is what modules ship, recipes carry and
/// webmasters edit.
/// </summary>
public sealed record WorkflowDefinition
{
    /// <summary>The longest key or name in a definition, in characters.</summary>
    public const int NameLength = 64;

    /// <summary>What the definition is known by: lower-case letters, digits and hyphens, beginning with a letter; unique in the tenant.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it, by language.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>What it is for, by language.</summary>
    public IReadOnlyDictionary<string, string> Description { get; init; } = new Dictionary<string, string>();

    /// <summary>Who may start a case by hand, in the administration. Nobody, when only modules start them.</summary>
    public WorkflowAccess Start { get; init; } = new();

    /// <summary>The states, in the order in which they are listed.</summary>
    public IReadOnlyList<WorkflowState> States { get; init; } = [];

    /// <summary>The transitions, in the order in which they are offered.</summary>
    public IReadOnlyList<WorkflowTransition> Transitions { get; init; } = [];

    /// <summary>The deadlines of states and of the whole case.</summary>
    public IReadOnlyList<WorkflowDeadline> Deadlines { get; init; } = [];

    /// <summary>The state in which cases begin, or null.</summary>
    internal WorkflowState? Beginning => States.FirstOrDefault(state => state.Kind is WorkflowStateKind.Start);

    /// <summary>The state of the name, or null.</summary>
    public WorkflowState? State(string name) => States.FirstOrDefault(state => state.Name == name);

    /// <summary>The transition of the name, or null.</summary>
    public WorkflowTransition? Transition(string name) => Transitions.FirstOrDefault(transition => transition.Name == name);

    /// <summary>The template of the tasks of the name, or null.</summary>
    public WorkflowTaskTemplate? Task(string name) => Transitions.SelectMany(t => t.Opens).FirstOrDefault(task => task.Name == name);

    internal IEnumerable<WorkflowTransition> From(string state) => Transitions.Where(transition => transition.From.Contains(state));
}
