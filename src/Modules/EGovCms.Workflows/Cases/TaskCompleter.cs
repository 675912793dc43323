using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Cases;

/// <summary>Ends tasks that someone has done.</summary>
internal sealed class TaskCompleter(TenantDb db, CaseLoader loader, FormReader forms, CaseFinisher finisher, Refusals refusals, IStringLocalizer<WorkflowsText> text)
{
    public async Task<WorkflowResult> CompleteAsync(CompleteTask command, CancellationToken cancellation)
    {
        var caseId = await db.Set<TaskRow>().Where(task => task.Id == command.TaskId).Select(task => task.CaseId).FirstOrDefaultAsync(cancellation);
        if (caseId is null || await loader.LoadAsync(caseId, command.Actor, cancellation) is not { } work)
            return refusals.NotFound();
        var task = work.Tasks.First(task => task.Id == command.TaskId);
        if (!command.Actor.IsSystem && !command.Actor.BelongsTo(task.Party))
            return refusals.Forbidden(work);
        if (task.State is not WorkflowTaskState.Open || task.IsOfState || work.Definition.Task(task.Name) is not { } template)
            return refusals.TaskClosed(work);
        var answers = await forms.ReadAsync(template.Form, command.Values, template.Comment, command.Comment, cancellation);
        if (template.Results.Count > 0 && template.Results.All(result => result.Value != command.Result))
            answers.Errors.Insert(0, new WorkflowError("Result", text["Result_Missing"]));
        if (answers.Errors.Count > 0)
            return Refusals.Because(work, answers.Errors);
        work.CommandId = command.CommandId;
        TaskKeeper.Complete(work, task, template.Results.Count > 0 ? command.Result : "", answers);
        return await finisher.FinishAsync(work, CaseAct.TaskDone, cancellation);
    }
}
