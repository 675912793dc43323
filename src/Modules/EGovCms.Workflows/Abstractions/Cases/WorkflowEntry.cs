using System.Text.Json.Nodes;

namespace EGovCms.Workflows.Abstractions;

/// <summary>A line of a case's history. Never changed.</summary>
public sealed record WorkflowEntry
{
    /// <summary>Grows from 1.</summary>
    public required int Number { get; init; }

    public required WorkflowEventKind Kind { get; init; }

    public required DateTime OccurredUtc { get; init; }

    /// <summary>The account, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>Who did it; empty for the system.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Where they acted.</summary>
    public string Tenant { get; init; } = "";

    public string Transition { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string Comment { get; init; } = "";

    /// <summary>What was entered.</summary>
    public JsonObject Values { get; init; } = [];

    /// <summary>The task's name, with whom it lies and how it ended; empty without a task.</summary>
    public string Task { get; init; } = "";

    public string TaskParty { get; init; } = "";

    public string TaskResult { get; init; } = "";

    /// <summary>The deadline's name; empty without one.</summary>
    public string Deadline { get; init; } = "";

    /// <summary>The deadline before and after it was put off, stopped or set going again; null without one.</summary>
    public DateTime? DueBeforeUtc { get; init; }

    public DateTime? DueAfterUtc { get; init; }
}
