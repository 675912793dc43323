using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>A deadline.</summary>
internal sealed class DeadlinePart : EditedPart
{
    public override string Word => "Deadline";

    public override object? Open(WorkflowDefinition definition, string? name) =>
        name is null ? new WorkflowDeadline { Name = "", Term = new WorkflowTerm { Days = 5, WarnDays = 1 } } : definition.Deadlines.FirstOrDefault(deadline => deadline.Name == name);

    public override object Read(WorkflowDefinition definition, string? name, EditorForm form, FormErrors errors, IStringLocalizer<WorkflowsText> text)
    {
        var deadline = new WorkflowDeadline
        {
            Name = NameOf(name, form, definition.Deadlines.Select(each => each.Name), errors, text),
            Title = TitleOf(form, errors, text),
            State = form.Text("State"),
            Term = form.Term("Term"),
            Transition = form.Text("Transition"),
        };
        if (deadline.Term.Days is < 1 or > 3650)
            errors.Add("Term.Days", text["Problem_Days", 3650]);
        if (deadline.Term.WarnDays < 0 || deadline.Term.WarnDays >= Math.Max(deadline.Term.Days, 1))
            errors.Add("Term.WarnDays", text["Problem_WarnDays"]);
        return deadline;
    }

    public override WorkflowDefinition Put(WorkflowDefinition definition, string? name, object part) =>
        definition with { Deadlines = PutIn(definition.Deadlines, deadline => deadline.Name == name, (WorkflowDeadline)part) };

    public override WorkflowDefinition Remove(WorkflowDefinition definition, string name) =>
        definition with { Deadlines = [.. definition.Deadlines.Where(deadline => deadline.Name != name)] };

    public override WorkflowDefinition MoveUp(WorkflowDefinition definition, string name) => definition with { Deadlines = Up(definition.Deadlines, deadline => deadline.Name == name) };

    public override IResult Page(PartModel model, int status) => Razor.Page<DeadlinePage>(new { Model = model }, status);
}
