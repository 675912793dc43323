using System.Text.Json.Nodes;

namespace EGovCms.Workflows.Abstractions;

/// <summary>Something that someone has to do for a case.</summary>
public sealed record WorkflowTask
{
    public required string Id { get; init; }

    public required string CaseId { get; init; }

    /// <summary>The name of its template, or of the state for the case itself.</summary>
    public required string Name { get; init; }

    /// <summary>The next step of the case itself: it is done by a transition.</summary>
    public bool IsOfState { get; init; }

    /// <summary>With whom it lies.</summary>
    public required WorkflowParty Party { get; init; }

    public WorkflowTaskState State { get; init; }

    /// <summary>How it ended; empty for simply done.</summary>
    public string Result { get; init; } = "";

    /// <summary>What was entered when it was done.</summary>
    public JsonObject Values { get; init; } = [];

    public string Comment { get; init; } = "";

    public DateTime OpenedUtc { get; init; }

    /// <summary>When it is overdue; null without a deadline.</summary>
    public DateTime? DueUtc { get; init; }

    /// <summary>When its deadline is near; null without a warning.</summary>
    public DateTime? WarnUtc { get; init; }

    public DateTime? ClosedUtc { get; init; }

    /// <summary>Who did it.</summary>
    public string ClosedBy { get; init; } = "";
}
