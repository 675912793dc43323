namespace EGovCms.Workflows.Abstractions;

/// <summary>A transition that someone may do now.</summary>
/// <param name="Transition">The transition, with its fields.</param>
/// <param name="Obstacles">Why it cannot be done yet, in the reader's language; none when it can.</param>
public sealed record PermittedTransition(WorkflowTransition Transition, IReadOnlyList<string> Obstacles);
