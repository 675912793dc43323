using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>A state.</summary>
internal sealed class StatePart : EditedPart
{
    public override string Word => "State";

    public override object? Open(WorkflowDefinition definition, string? name) => name is null ? new WorkflowState { Name = "" } : definition.State(name);

    public override object Read(WorkflowDefinition definition, string? name, EditorForm form, FormErrors errors, IStringLocalizer<WorkflowsText> text)
    {
        var state = (name is null ? null : definition.State(name)) ?? new WorkflowState { Name = "" };
        return state with
        {
            Name = NameOf(name, form, definition.States.Select(each => each.Name), errors, text),
            Title = TitleOf(form, errors, text),
            Kind = form.Choice<WorkflowStateKind>("Kind"),
            Tone = form.Choice<WorkflowTone>("Tone"),
            Progress = Math.Clamp(form.Number("Progress"), 0, 100),
            StopsClock = form.Is("StopsClock"),
        };
    }

    public override WorkflowDefinition Put(WorkflowDefinition definition, string? name, object part) =>
        definition with { States = PutIn(definition.States, state => state.Name == name, (WorkflowState)part) };

    // Its steps go with it where they have no other end; its deadlines do.
    public override WorkflowDefinition Remove(WorkflowDefinition definition, string name) => definition with
    {
        States = [.. definition.States.Where(state => state.Name != name)],
        Transitions =
        [
            .. definition.Transitions.Where(step => step.To != name && step.From.Any(from => from != name))
                .Select(step => step with { From = [.. step.From.Where(from => from != name)] }),
        ],
        Deadlines = [.. definition.Deadlines.Where(deadline => deadline.State != name)],
    };

    public override WorkflowDefinition MoveUp(WorkflowDefinition definition, string name) => definition with { States = Up(definition.States, state => state.Name == name) };

    public override IResult Page(PartModel model, int status) => Razor.Page<StatePage>(new { Model = model }, status);
}
