using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Storage;

/// <summary>A deadline of a case, of the state that it is in, or of one of its tasks.</summary>
internal sealed class DeadlineRow
{
    public required string Id { get; init; }

    public required string CaseId { get; init; }

    public required string Name { get; init; }

    /// <summary>The state that it is of; empty for the whole case and for tasks.</summary>
    public string State { get; init; } = "";

    public string? TaskId { get; init; }

    /// <summary>The day on which it began, which does not count.</summary>
    public DateOnly FromDate { get; init; }

    public int Days { get; set; }

    public WorkflowDays Kind { get; init; }

    public int WarnDays { get; init; }

    /// <summary>The times in which it did not run.</summary>
    public string Suspensions { get; set; } = "[]";

    public DateTime? DueUtc { get; set; }

    public DateTime? WarnUtc { get; set; }

    /// <summary>When it was warned of.</summary>
    public DateTime? NearUtc { get; set; }

    public DateTime? PassedUtc { get; set; }

    public DateTime? ClosedUtc { get; set; }

    /// <summary>When something is to be done about it; null for never.</summary>
    public DateTime? NextUtc { get; set; }

    public bool IsOfCase => TaskId is null && State.Length == 0;
}
