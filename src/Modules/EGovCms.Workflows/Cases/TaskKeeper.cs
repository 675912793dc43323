using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Cases;

/// <summary>Opens and closes the tasks of a case.</summary>
internal sealed class TaskKeeper(TenantDb db, DeadlineKeeper deadlines, TimeProvider time)
{
    /// <summary>Opens a task for each user and unit that the template names.</summary>
    public async Task OpenAsync(CaseWork work, WorkflowTaskTemplate template, FormAnswers answers, CancellationToken cancellation)
    {
        var parties = new List<WorkflowParty>();
        foreach (var party in template.Participants.SelectMany(work.Participant).Concat(template.Fields.SelectMany(name => answers.Parties.GetValueOrDefault(name) ?? [])))
        {
            if (!parties.Any(party.Is))
                parties.Add(party);
        }

        foreach (var party in parties)
        {
            var task = Add(work, template.Name, ofState: false, party);
            if (template.Term is { } term)
                await deadlines.BeginTaskAsync(work, task, term, cancellation);
            work.Write(WorkflowEventKind.TaskOpened, entry => entry.Task = task);
            work.Tell(WorkflowEventKind.TaskOpened, happened => happened.Task = task);
        }
    }

    public static void Complete(CaseWork work, TaskRow task, string result, FormAnswers answers)
    {
        Close(work, task, WorkflowTaskState.Done);
        task.Result = result;
        task.Values = work.Words.Keep(answers.Shown);
        task.Comment = work.Words.Keep(answers.Comment);
        task.ClosedBy = work.Actor.Name;
        work.Write(WorkflowEventKind.TaskDone, entry =>
        {
            entry.Task = task;
            entry.Comment = answers.Comment;
            entry.Values = WorkflowJson.Write(answers.Shown);
        });
        work.Tell(WorkflowEventKind.TaskDone, happened =>
        {
            happened.Task = task;
            happened.Comment = answers.Comment;
        });
    }

    /// <summary>The case leaves its state: what is still open there is not needed any more.</summary>
    public static void Leave(CaseWork work)
    {
        foreach (var task in work.OpenTasks.ToList())
        {
            Close(work, task, task.IsOfState ? WorkflowTaskState.Done : WorkflowTaskState.Cancelled);
            task.ClosedBy = work.Actor.Name;
            if (task.IsOfState)
                continue;
            work.Write(WorkflowEventKind.TaskCancelled, entry => entry.Task = task);
            work.Tell(WorkflowEventKind.TaskCancelled, happened => happened.Task = task);
        }
    }

    /// <summary>Puts the case's next step into the lists of those who may do it, with the nearest of its deadlines.</summary>
    public void Refresh(CaseWork work)
    {
        var state = work.Row.State;
        var parties = new List<WorkflowParty>();
        if (work.Row.EndedUtc is null)
        {
            foreach (var party in work.Definition.From(state).Where(t => !t.Automatic && !t.Quiet).SelectMany(t => AccessRules.Parties(t.Allow, work)))
            {
                if (!parties.Any(party.Is))
                    parties.Add(party);
            }
        }

        foreach (var task in work.OpenTasks.Where(task => task.IsOfState && !parties.Any(task.Party.Is)).ToList())
            Close(work, task, WorkflowTaskState.Cancelled);
        foreach (var party in parties.Where(party => !work.OpenTasks.Any(task => task.IsOfState && task.Party.Is(party))).ToList())
            Add(work, state, ofState: true, party);
        var running = work.OpenDeadlines.Where(deadline => deadline.TaskId is null && deadline.DueUtc is not null).MinBy(deadline => deadline.DueUtc);
        foreach (var task in work.OpenTasks.Where(task => task.IsOfState))
        {
            task.DueUtc = running?.DueUtc;
            task.WarnUtc = running?.WarnUtc;
        }
    }

    private TaskRow Add(CaseWork work, string name, bool ofState, WorkflowParty party)
    {
        var task = new TaskRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            CaseId = work.Row.Id,
            Name = name,
            IsOfState = ofState,
            OpenedBy = work.Row.Revision,
            PartyKind = party.Kind,
            PartyTenant = party.Tenant,
            PartyId = party.Id,
            PartyName = party.Name,
            OpenedUtc = work.Now,
        };
        db.Add(task);
        work.Tasks.Add(task);
        return task;
    }

    private static void Close(CaseWork work, TaskRow task, WorkflowTaskState state)
    {
        task.State = state;
        task.ClosedUtc = work.Now;
        DeadlineKeeper.CloseTask(work, task);
    }
}
