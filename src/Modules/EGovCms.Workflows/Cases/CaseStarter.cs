using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Cases;

/// <summary>Starts cases.</summary>
internal sealed class CaseStarter(IWorkflowDefinitions definitions, CaseLoader loader, CaseMover mover, CaseFinisher finisher, Refusals refusals)
{
    public async Task<WorkflowResult> StartAsync(StartCase command, CancellationToken cancellation)
    {
        if (await definitions.FindAsync(command.Definition, cancellation) is not { } workflow)
            return refusals.NotFound();
        var work = loader.Begin(command, workflow);
        if (!command.Actor.IsSystem && !AccessRules.MayAtHome(command.Actor, workflow.Definition.Start, work.Tenant))
            return refusals.Forbidden();
        foreach (var (name, value) in command.Data ?? [])
            work.Data[name] = value?.DeepClone();
        foreach (var (name, parties) in command.Participants)
            work.Participants[name] = [.. parties];
        if (command.Actor.UserId is { } user)
            work.Participants[WorkflowParty.Starter] = [WorkflowParty.User(command.Actor.Tenant, user, command.Actor.Name)];
        work.CommandId = command.CommandId;
        await mover.BeginAsync(work, cancellation);
        return await finisher.FinishAsync(work, CaseAct.Started, cancellation);
    }
}
