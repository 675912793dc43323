using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Drawing;

/// <summary>A step in a drawing.</summary>
/// <param name="Number">The step's number in the list beside the drawing.</param>
/// <param name="Transition">The step.</param>
/// <param name="Path">The line, as SVG writes it, in the direction of the step.</param>
/// <param name="BadgeX">Where its number stands.</param>
/// <param name="BadgeY">Where its number stands.</param>
/// <param name="IsBack">It leads back to where cases have been.</param>
public sealed record FlowEdge(int Number, WorkflowTransition Transition, string Path, double BadgeX, double BadgeY, bool IsBack);
