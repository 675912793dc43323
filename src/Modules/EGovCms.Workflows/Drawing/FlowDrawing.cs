using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Drawing;

/// <summary>A definition as a drawing: states from top to bottom, each step an arrow with a number.</summary>
public sealed record FlowDrawing(double Width, double Height, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowEdge> Edges)
{
    /// <summary>Draws the definition.</summary>
    public static FlowDrawing Of(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return FlowPainter.Paint(definition, FlowLayout.Of(definition));
    }
}
