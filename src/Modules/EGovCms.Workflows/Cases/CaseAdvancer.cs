using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Cases;

/// <summary>Takes cases through transitions.</summary>
internal sealed class CaseAdvancer(CaseLoader loader, GuardRules guards, FormReader forms, CaseMover mover, CaseFinisher finisher, Refusals refusals)
{
    public async Task<WorkflowResult> AdvanceAsync(AdvanceCase command, CancellationToken cancellation)
    {
        if (await loader.LoadAsync(command.CaseId, command.Actor, cancellation) is not { } work)
            return refusals.NotFound();
        if (command.ExpectedRevision is { } expected && expected != work.Row.Revision)
            return refusals.Conflict(work);
        if (work.Row.EndedUtc is not null || work.Definition.Transition(command.Transition) is not { } transition || !transition.From.Contains(work.Row.State))
            return refusals.NotNow(work);
        if (!AccessRules.May(command.Actor, transition.Allow, work))
            return refusals.Forbidden(work);
        if (await guards.ObstaclesAsync(transition, work, cancellation) is { Count: > 0 } obstacles)
            return Refusals.Because(work, obstacles);
        var answers = await forms.ReadAsync(transition.Fields, command.Values, transition.Comment, command.Comment, cancellation);
        if (answers.Errors.Count > 0)
            return Refusals.Because(work, answers.Errors);
        work.CommandId = command.CommandId;
        await mover.MoveAsync(work, transition, answers, cancellation);
        return await finisher.FinishAsync(work, CaseAct.Advanced, cancellation);
    }

    public async Task<IReadOnlyList<PermittedTransition>> PermittedAsync(string caseId, WorkflowActor actor, CancellationToken cancellation)
    {
        if (await loader.LoadAsync(caseId, actor, cancellation) is not { Row.EndedUtc: null } work)
            return [];
        var permitted = new List<PermittedTransition>();
        foreach (var transition in work.Definition.From(work.Row.State).Where(t => !t.Automatic && AccessRules.May(actor, t.Allow, work)))
            permitted.Add(new PermittedTransition(transition, await guards.ObstaclesAsync(transition, work, cancellation)));
        return permitted;
    }
}
