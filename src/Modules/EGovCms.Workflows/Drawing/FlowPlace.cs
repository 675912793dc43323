using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Drawing;

/// <summary>A place in a layer: a state, or a gap through which a step's line runs.</summary>
internal sealed class FlowPlace
{
    private const double GapWidth = 26;

    public WorkflowState? State { get; init; }

    public int Layer { get; set; }

    public int Order { get; set; }

    /// <summary>The middle.</summary>
    public double X { get; set; }

    /// <summary>Room at its right for steps that stay in the state.</summary>
    public double LoopRoom { get; init; }

    public double Width => State is null ? GapWidth : FlowNode.Width;
}
