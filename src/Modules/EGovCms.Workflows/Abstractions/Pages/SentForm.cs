using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Abstractions;

/// <summary>The form of a step or a task as it was sent: its fields stand under its name, as a page has several.</summary>
/// <param name="Name">The name of the step, or the id of the task.</param>
/// <param name="Form">What was sent; empty before anything was.</param>
public sealed record SentForm(string Name, IFormCollection Form)
{
    /// <summary>Nothing was sent.</summary>
    public static SentForm None { get; } = new("", FormCollection.Empty);

    /// <summary>The form of a step, by the page's <see cref="StepForm"/>.</summary>
    public static SentForm Step(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new SentForm(form["Step"].ToString(), form);
    }

    /// <summary>The form of a task, by the page's <see cref="TaskForm"/>.</summary>
    public static SentForm Task(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new SentForm(form["Task"].ToString(), form);
    }

    /// <summary>The name under which a form's field is sent.</summary>
    public static string Field(string form, string field) => $"{form}.{field}";

    /// <summary>The step that is asked for.</summary>
    public AdvanceCase Advance(CaseView view, WorkflowActor actor)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new AdvanceCase
        {
            CaseId = view.Case.Id,
            Transition = Name,
            Actor = actor,
            Values = Values(view.Definition.Transition(Name)?.Fields ?? []),
            Comment = Comment,
            ExpectedRevision = Revision,
            CommandId = Command,
        };
    }

    /// <summary>The task that is done.</summary>
    public CompleteTask Complete(CaseView view, WorkflowTask task, WorkflowActor actor)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(task);
        return new CompleteTask
        {
            TaskId = task.Id,
            Actor = actor,
            Result = Result,
            Values = Values(view.Definition.Task(task.Name)?.Form ?? []),
            Comment = Comment,
            CommandId = Command,
        };
    }

    /// <summary>Why it was refused, at the fields that it is about.</summary>
    public FormErrors Errors(WorkflowResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var errors = new FormErrors();
        foreach (var error in result.Errors)
            errors.Add(error.Field.Length > 0 ? Field(Name, error.Field) : "", error.Message);
        return errors;
    }

    /// <summary>The status with which a refused form is shown again.</summary>
    public static int StatusOf(WorkflowResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Outcome switch
        {
            WorkflowOutcome.Conflict => StatusCodes.Status409Conflict,
            WorkflowOutcome.Forbidden => StatusCodes.Status403Forbidden,
            WorkflowOutcome.NotFound => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
    }

    internal string Comment => Form[Field(Name, "Comment")].ToString();

    internal string Result => Form[Field(Name, "Result")].ToString();

    private long? Revision => long.TryParse(Form["Revision"], out var revision) ? revision : null;

    private string? Command => Form["Command"].ToString() is { Length: > 0 and <= 64 } command ? command : null;

    private Dictionary<string, StringValues> Values(IEnumerable<WorkflowField> fields) => fields.ToDictionary(field => field.Name, field => Form[Field(Name, field.Name)]);
}
