using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Editing;

/// <summary>A part that lies in a step: its name is <c>step/name</c>, that of a new one <c>step/</c>.</summary>
internal abstract class InStepPart : EditedPart
{
    /// <summary>The step and the part's own name, empty for a new one; null when there is no such step.</summary>
    protected static (WorkflowTransition Step, string Name)? Split(WorkflowDefinition definition, string? name)
    {
        if (name?.IndexOf('/', StringComparison.Ordinal) is not { } slash || slash < 0 || definition.Transition(name[..slash]) is not { } step)
            return null;
        return (step, name[(slash + 1)..]);
    }

    protected static WorkflowDefinition Change(WorkflowDefinition definition, WorkflowTransition step, WorkflowTransition changed) =>
        definition with { Transitions = [.. definition.Transitions.Select(each => each.Name == step.Name ? changed : each)] };
}
