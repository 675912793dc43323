using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>Tasks that a step opens. What their form asks for is kept; it is changed in the document.</summary>
internal sealed class TaskPart : InStepPart
{
    public override string Word => "Task";

    public override object? Open(WorkflowDefinition definition, string? name) => Split(definition, name) switch
    {
        null => null,
        (_, "") => new WorkflowTaskTemplate { Name = "" },
        var (step, task) => step.Opens.FirstOrDefault(each => each.Name == task),
    };

    public override object Read(WorkflowDefinition definition, string? name, EditorForm form, FormErrors errors, IStringLocalizer<WorkflowsText> text)
    {
        var (step, own) = Split(definition, name)!.Value;
        var task = step.Opens.FirstOrDefault(each => each.Name == own) ?? new WorkflowTaskTemplate { Name = "" };
        return task with
        {
            Name = NameOf(own, form, definition.Transitions.SelectMany(each => each.Opens).Select(each => each.Name), errors, text),
            Title = TitleOf(form, errors, text),
            Participants = form.Several("Participants"),
            Fields = form.Several("Fields"),
            Results = form.Options("Results", task.Results),
            Comment = form.Choice<WorkflowComment>("Comment"),
            Term = form.Number("Term.Days") > 0 ? form.Term("Term") : null,
        };
    }

    public override WorkflowDefinition Put(WorkflowDefinition definition, string? name, object part)
    {
        var (step, own) = Split(definition, name)!.Value;
        return Change(definition, step, step with { Opens = PutIn(step.Opens, task => task.Name == own, (WorkflowTaskTemplate)part) });
    }

    public override WorkflowDefinition Remove(WorkflowDefinition definition, string name) =>
        Split(definition, name) is var (step, own) ? Change(definition, step, step with { Opens = [.. step.Opens.Where(task => task.Name != own)] }) : definition;

    public override WorkflowDefinition MoveUp(WorkflowDefinition definition, string name) =>
        Split(definition, name) is var (step, own) ? Change(definition, step, step with { Opens = Up(step.Opens, task => task.Name == own) }) : definition;

    public override IResult Page(PartModel model, int status) => Razor.Page<TaskPage>(new { Model = model }, status);
}
