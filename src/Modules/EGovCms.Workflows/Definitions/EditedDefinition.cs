using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Definitions;

/// <summary>A definition as its editor has it.</summary>
/// <param name="Definition">The draft, or the newest version.</param>
/// <param name="IsDraft">It differs from what is published.</param>
/// <param name="Published">The newest version; 0 for none.</param>
/// <param name="Revision">What a change must have seen.</param>
public sealed record EditedDefinition(WorkflowDefinition Definition, bool IsDraft, int Published, int Revision);
