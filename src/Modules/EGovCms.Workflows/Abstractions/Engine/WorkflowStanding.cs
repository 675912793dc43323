namespace EGovCms.Workflows.Abstractions;

/// <summary>How a subject as a whole stands to its time, for those who do a part of it by a deadline of their own.</summary>
/// <param name="DueUtc">When all of it is due; null while no time runs.</param>
/// <param name="Mark">The module's word for it by language, such as a yellow card; empty for none.</param>
/// <param name="Tone">How the mark looks.</param>
public sealed record WorkflowStanding(DateTime? DueUtc, IReadOnlyDictionary<string, string> Mark, WorkflowTone Tone);
