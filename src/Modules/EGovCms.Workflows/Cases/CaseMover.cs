using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Cases;

/// <summary>Takes a case through a transition: state, data, participants, tasks, deadlines, history.</summary>
internal sealed class CaseMover(DeadlineKeeper deadlines, TaskKeeper tasks)
{
    /// <summary>The case begins.</summary>
    public async Task BeginAsync(CaseWork work, CancellationToken cancellation)
    {
        work.Write(WorkflowEventKind.Started, entry => entry.ToState = work.Row.State);
        work.Tell(WorkflowEventKind.Started, happened => happened.To = work.Row.State);
        await deadlines.BeginCaseAsync(work, cancellation);
        await deadlines.EnterAsync(work, cancellation);
        tasks.Refresh(work);
    }

    public async Task MoveAsync(CaseWork work, WorkflowTransition transition, FormAnswers answers, CancellationToken cancellation)
    {
        var from = work.Row.State;
        var to = transition.To.Length > 0 ? transition.To : from;
        Keep(work, transition, answers);
        work.Write(WorkflowEventKind.Advanced, entry =>
        {
            entry.Transition = transition.Name;
            entry.FromState = from;
            entry.ToState = to;
            entry.Comment = answers.Comment;
            entry.Values = WorkflowJson.Write(answers.Shown);
        });
        work.Tell(WorkflowEventKind.Advanced, happened =>
        {
            happened.Transition = transition.Name;
            happened.From = from;
            happened.To = to;
            happened.Comment = answers.Comment;
        });
        if (to != from)
            await ChangeStateAsync(work, to, cancellation);
        if (transition.Extends is { } extension)
            await deadlines.ExtendAsync(work, extension, cancellation);
        foreach (var template in transition.Opens)
            await tasks.OpenAsync(work, template, answers, cancellation);
        tasks.Refresh(work);
    }

    private async Task ChangeStateAsync(CaseWork work, string to, CancellationToken cancellation)
    {
        TaskKeeper.Leave(work);
        await deadlines.LeaveAsync(work, cancellation);
        work.Row.State = to;
        work.Row.StateSinceUtc = work.Now;
        if (work.Definition.State(to) is { Kind: WorkflowStateKind.End })
        {
            work.Row.EndedUtc = work.Now;
            DeadlineKeeper.End(work);
            work.Tell(WorkflowEventKind.Ended, happened => happened.To = to);
        }
        else
        {
            await deadlines.EnterAsync(work, cancellation);
        }
    }

    private static void Keep(CaseWork work, WorkflowTransition transition, FormAnswers answers)
    {
        foreach (var (name, value) in answers.Values)
            work.Data[name] = value?.DeepClone();
        foreach (var field in transition.Fields.Where(field => field.Participant.Length > 0))
        {
            if (answers.Parties.TryGetValue(field.Name, out var parties))
                work.Participants[field.Participant] = parties;
        }
    }
}
