using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Drawing;

/// <summary>A state in a drawing.</summary>
/// <param name="State">The state.</param>
/// <param name="Lines">Its title, in one or two lines.</param>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
public sealed record FlowNode(WorkflowState State, IReadOnlyList<string> Lines, double X, double Y)
{
    public const double Width = 132;

    public const double Height = 46;
}
