namespace EGovCms.Workflows.Abstractions;

/// <summary>Something that is asked for at a transition or a task; the answer becomes part of the case's data under the field's name.</summary>
public sealed record WorkflowField
{
    /// <summary>The name under which the answer is kept: letters, digits, hyphen, underscore.</summary>
    public required string Name { get; init; }

    /// <summary>What stands before the field, by language.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>A sentence that tells what to enter, by language.</summary>
    public IReadOnlyDictionary<string, string> Hint { get; init; } = new Dictionary<string, string>();

    public WorkflowFieldKind Kind { get; init; }

    public bool Required { get; init; }

    /// <summary>Several can be chosen. For choices, users and units.</summary>
    public bool Multiple { get; init; }

    /// <summary>The shortest text, in characters; 0 for no limit.</summary>
    public int MinLength { get; init; }

    /// <summary>The longest text, in characters; 0 for the kind's own: 200, and 4000 for a long text.</summary>
    public int MaxLength { get; init; }

    /// <summary>A date must not lie before the day on which it is entered.</summary>
    public bool NotInPast { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<WorkflowOption> Options { get; init; } = [];

    /// <summary>The participant of the case whom a user or unit field names; empty for none.</summary>
    public string Participant { get; init; } = "";
}
