using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Storage;

/// <summary>A line of a case's history.</summary>
internal sealed class EntryRow
{
    public required string CaseId { get; init; }

    public int Number { get; init; }

    /// <summary>The command that wrote it; unique, so that none is done twice.</summary>
    public string? CommandId { get; init; }

    public WorkflowEventKind Kind { get; init; }

    public DateTime OccurredUtc { get; init; }

    public string? UserId { get; init; }

    public string Actor { get; init; } = "";

    public string Tenant { get; init; } = "";

    public string Transition { get; init; } = "";

    public string FromState { get; init; } = "";

    public string ToState { get; init; } = "";

    /// <summary>Encrypted.</summary>
    public string Comment { get; init; } = "";

    /// <summary>JSON, encrypted.</summary>
    public string Values { get; init; } = CaseWords.NoValues;

    public string Task { get; init; } = "";

    public string TaskParty { get; init; } = "";

    public string TaskResult { get; init; } = "";

    public string Deadline { get; init; } = "";

    public DateTime? DueBeforeUtc { get; init; }

    public DateTime? DueAfterUtc { get; init; }
}
