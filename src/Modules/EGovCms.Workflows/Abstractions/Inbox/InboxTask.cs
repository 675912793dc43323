namespace EGovCms.Workflows.Abstractions;

/// <summary>A task in an inbox.</summary>
public sealed record InboxTask
{
    /// <summary>The tenant of the case.</summary>
    public required string CaseTenant { get; init; }

    public required string CaseId { get; init; }

    public required string TaskId { get; init; }

    /// <summary>What people call the case.</summary>
    public required string CaseTitle { get; init; }

    /// <summary>What people call the definition, by language.</summary>
    public required IReadOnlyDictionary<string, string> DefinitionTitle { get; init; }

    /// <summary>What people call the task or the state, by language.</summary>
    public required IReadOnlyDictionary<string, string> TaskTitle { get; init; }

    public required WorkflowParty Party { get; init; }

    /// <summary>Where it is worked on, <c>~/…</c> in this tenant.</summary>
    public required string Href { get; init; }

    /// <summary>How the whole stands of which it is a part; null for the next step of a case, and where the subject's module says nothing.</summary>
    public WorkflowStanding? Whole { get; init; }

    public DateTime OpenedUtc { get; init; }

    public DateTime? DueUtc { get; init; }

    public DateTime? WarnUtc { get; init; }
}
