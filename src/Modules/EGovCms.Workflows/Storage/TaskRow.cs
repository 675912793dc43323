using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Storage;

/// <summary>A task of a case.</summary>
internal sealed class TaskRow
{
    public required string Id { get; init; }

    public required string CaseId { get; init; }

    public required string Name { get; init; }

    /// <summary>The case's next step rather than a task that somebody opened.</summary>
    public bool IsOfState { get; init; }

    /// <summary>The revision of the case by which it was opened: tasks of one dispatch share it.</summary>
    public long OpenedBy { get; init; }

    public WorkflowPartyKind PartyKind { get; init; }

    public required string PartyTenant { get; init; }

    public required string PartyId { get; init; }

    public string PartyName { get; init; } = "";

    public WorkflowTaskState State { get; set; }

    public string Result { get; set; } = "";

    /// <summary>JSON, encrypted.</summary>
    public string Values { get; set; } = CaseWords.NoValues;

    /// <summary>Encrypted.</summary>
    public string Comment { get; set; } = "";

    public DateTime OpenedUtc { get; init; }

    public DateTime? DueUtc { get; set; }

    public DateTime? WarnUtc { get; set; }

    public DateTime? ClosedUtc { get; set; }

    public string ClosedBy { get; set; } = "";

    public WorkflowParty Party => new(PartyKind, PartyTenant, PartyId, PartyName);
}
