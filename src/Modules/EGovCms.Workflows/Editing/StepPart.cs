using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>A transition.</summary>
internal sealed class StepPart : EditedPart
{
    /// <summary>How many conditions the form has room for.</summary>
    public const int Guards = 4;

    public override string Word => "Step";

    public override object? Open(WorkflowDefinition definition, string? name) => name is null ? new WorkflowTransition { Name = "" } : definition.Transition(name);

    public override object Read(WorkflowDefinition definition, string? name, EditorForm form, FormErrors errors, IStringLocalizer<WorkflowsText> text)
    {
        var step = (name is null ? null : definition.Transition(name)) ?? new WorkflowTransition { Name = "" };
        var from = form.Several("From").Where(state => definition.State(state) is not null).ToList();
        if (from.Count == 0)
            errors.Add("From", text["Problem_NoFrom"]);
        var to = form.Text("To");
        return step with
        {
            Name = NameOf(name, form, definition.Transitions.Select(each => each.Name), errors, text),
            Title = TitleOf(form, errors, text),
            From = from,
            To = definition.State(to) is null ? "" : to,
            Tone = form.Choice<WorkflowTone>("Tone"),
            Allow = form.Access("Allow"),
            Automatic = form.Is("Automatic"),
            Quiet = form.Is("Quiet"),
            Comment = form.Choice<WorkflowComment>("Comment"),
            Guards = [.. Enumerable.Range(0, Guards).Select(index => Guard(form, $"Guards[{index}]")).OfType<WorkflowGuard>()],
            Extends = form.Text("Extends.Deadline") is { Length: > 0 } deadline ? new WorkflowExtension { Deadline = deadline, Days = form.Number("Extends.Days") } : null,
        };
    }

    public override WorkflowDefinition Put(WorkflowDefinition definition, string? name, object part) =>
        definition with { Transitions = PutIn(definition.Transitions, step => step.Name == name, (WorkflowTransition)part) };

    public override WorkflowDefinition Remove(WorkflowDefinition definition, string name) => definition with
    {
        Transitions = [.. definition.Transitions.Where(step => step.Name != name)],
        Deadlines = [.. definition.Deadlines.Select(deadline => deadline.Transition == name ? deadline with { Transition = "" } : deadline)],
    };

    public override WorkflowDefinition MoveUp(WorkflowDefinition definition, string name) => definition with { Transitions = Up(definition.Transitions, step => step.Name == name) };

    public override IResult Page(PartModel model, int status) => Razor.Page<StepPage>(new { Model = model }, status);

    private static WorkflowGuard? Guard(EditorForm form, string name) => form.Text(name + ".Kind").Length == 0 ? null : new WorkflowGuard
    {
        Kind = form.Choice<WorkflowGuardKind>(name + ".Kind"),
        Field = form.Text(name + ".Field"),
        Value = form.Text(name + ".Value"),
        Task = form.Text(name + ".Task"),
        Count = form.Number(name + ".Count"),
        Result = form.Text(name + ".Result"),
        Name = form.Text(name + ".Name"),
        Not = form.Is(name + ".Not"),
    };
}
