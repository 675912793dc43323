namespace EGovCms.Workflows.Abstractions;

/// <summary>A published version of a definition.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Version">Grows from 1.</param>
public sealed record PublishedWorkflow(WorkflowDefinition Definition, int Version);
