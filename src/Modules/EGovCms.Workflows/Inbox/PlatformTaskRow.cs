using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Inbox;

/// <summary>An open task of a case of one tenant that lies with another. A copy: the truth is in the case's tenant.</summary>
internal sealed class PlatformTaskRow
{
    public required string CaseTenant { get; init; }

    public required string TaskId { get; init; }

    public required string CaseId { get; init; }

    public WorkflowPartyKind PartyKind { get; init; }

    public required string PartyTenant { get; init; }

    public required string PartyId { get; init; }

    public string PartyName { get; init; } = "";

    public required string CaseTitle { get; init; }

    public required string DefinitionTitle { get; init; }

    public required string TaskTitle { get; init; }

    public DateTime OpenedUtc { get; init; }

    public DateTime? DueUtc { get; set; }

    public DateTime? WarnUtc { get; set; }

    /// <summary>When the whole is due of which it is a part.</summary>
    public DateTime? WholeDueUtc { get; set; }

    /// <summary>The mark of the whole by language, as JSON.</summary>
    public string Mark { get; set; } = "{}";

    public WorkflowTone MarkTone { get; set; }
}
