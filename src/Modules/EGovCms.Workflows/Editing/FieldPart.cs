using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>A field of a step.</summary>
internal sealed class FieldPart : InStepPart
{
    public override string Word => "Field";

    public override object? Open(WorkflowDefinition definition, string? name) => Split(definition, name) switch
    {
        null => null,
        (_, "") => new WorkflowField { Name = "" },
        var (step, field) => step.Fields.FirstOrDefault(each => each.Name == field),
    };

    public override object Read(WorkflowDefinition definition, string? name, EditorForm form, FormErrors errors, IStringLocalizer<WorkflowsText> text)
    {
        var (step, own) = Split(definition, name)!.Value;
        var field = step.Fields.FirstOrDefault(each => each.Name == own) ?? new WorkflowField { Name = "" };
        return Read(field, own, step.Fields.Select(each => each.Name), form, errors, text);
    }

    public override WorkflowDefinition Put(WorkflowDefinition definition, string? name, object part)
    {
        var (step, own) = Split(definition, name)!.Value;
        return Change(definition, step, step with { Fields = PutIn(step.Fields, field => field.Name == own, (WorkflowField)part) });
    }

    public override WorkflowDefinition Remove(WorkflowDefinition definition, string name) =>
        Split(definition, name) is var (step, own) ? Change(definition, step, step with { Fields = [.. step.Fields.Where(field => field.Name != own)] }) : definition;

    public override WorkflowDefinition MoveUp(WorkflowDefinition definition, string name) =>
        Split(definition, name) is var (step, own) ? Change(definition, step, step with { Fields = Up(step.Fields, field => field.Name == own) }) : definition;

    public override IResult Page(PartModel model, int status) => Razor.Page<FieldPage>(new { Model = model }, status);

    private static WorkflowField Read(WorkflowField field, string own, IEnumerable<string> taken, EditorForm form, FormErrors errors, IStringLocalizer<WorkflowsText> text) => field with
    {
        Name = NameOf(own, form, taken, errors, text),
        Title = TitleOf(form, errors, text),
        Hint = form.Words("Hint"),
        Kind = form.Choice<WorkflowFieldKind>("Kind"),
        Required = form.Is("Required"),
        Multiple = form.Is("Multiple"),
        MinLength = form.Number("MinLength"),
        MaxLength = form.Number("MaxLength"),
        NotInPast = form.Is("NotInPast"),
        Options = form.Options("Options", field.Options),
        Participant = form.Text("Participant"),
    };
}
