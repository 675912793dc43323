namespace EGovCms.Workflows.Abstractions;

/// <summary>Something that happens to a case.</summary>
public sealed class WorkflowEvent
{
    public required WorkflowEventKind Kind { get; init; }

    /// <summary>The case after the whole command.</summary>
    public required WorkflowCase Case { get; init; }

    public required WorkflowActor Actor { get; init; }

    /// <summary>The transition's name, where one was done.</summary>
    public string Transition { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string Comment { get; init; } = "";

    /// <summary>The task, where it is about one.</summary>
    public WorkflowTask? Task { get; init; }

    /// <summary>The deadline, where it is about one.</summary>
    public WorkflowDue? Deadline { get; init; }

    internal string? Refusal { get; private set; }

    /// <summary>Undoes the command; the user is shown the reason.</summary>
    public void Refuse(string reason) => Refusal ??= reason;
}
