using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Drawing;

/// <summary>A step between two states.</summary>
internal sealed class FlowLink(int number, WorkflowTransition transition, FlowPlace from, FlowPlace to)
{
    public int Number { get; } = number;

    public WorkflowTransition Transition { get; } = transition;

    public FlowPlace From { get; } = from;

    public FlowPlace To { get; } = to;

    public bool IsBack { get; set; }

    public FlowPlace Upper => IsBack ? To : From;

    public FlowPlace Lower => IsBack ? From : To;

    /// <summary>From the upper state through the gaps to the lower one.</summary>
    public List<FlowPlace> Stops { get; } = [];
}
