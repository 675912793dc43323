using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Cases;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Inbox;

/// <summary>Open tasks of this tenant's own cases.</summary>
internal sealed class OwnTasks(TenantDb db, IWorkflowDefinitions definitions, SubjectSources subjects, ShellSettings tenant)
{
    public async Task<IReadOnlyList<InboxTask>> ListAsync(InboxQuery query, DateTime now, int count, CancellationToken cancellation)
    {
        var rows = await (
            from task in await FindAsync(query, now, cancellation)
            join found in db.Set<CaseRow>() on task.CaseId equals found.Id
            orderby task.DueUtc == null, task.DueUtc, task.OpenedUtc, task.Id
            select new { Task = task, Case = found }).AsNoTracking().Take(count).ToListAsync(cancellation);
        var tasks = new List<InboxTask>();
        foreach (var row in rows)
            tasks.Add(await ViewAsync(row.Task, row.Case, query.Actor, cancellation));
        return tasks;
    }

    public async Task<int> CountAsync(InboxQuery query, DateTime now, CancellationToken cancellation) =>
        await (await FindAsync(query, now, cancellation)).CountAsync(cancellation);

    private async Task<IQueryable<TaskRow>> FindAsync(InboxQuery query, DateTime now, CancellationToken cancellation)
    {
        var actor = query.Actor;
        var open = db.Set<TaskRow>().Where(task => task.State == WorkflowTaskState.Open && task.PartyTenant == tenant.Name);
        var user = actor.UserId ?? "";
        if (query.Share is InboxShare.Mine)
            return open.Where(task => task.PartyKind == WorkflowPartyKind.User && task.PartyId == user);
        var (roles, units) = (actor.Roles.ToArray(), actor.Units.ToArray());
        var asked = await open.Where(task => task.PartyKind == WorkflowPartyKind.Permission).Select(task => task.PartyId).Distinct().ToListAsync(cancellation);
        var permissions = asked.Where(actor.Has).ToArray();
        var withUser = query.Share is not InboxShare.Units;
        var mine = open.Where(task =>
            (task.PartyKind == WorkflowPartyKind.User && withUser && task.PartyId == user)
            || (task.PartyKind == WorkflowPartyKind.Role && roles.Contains(task.PartyId))
            || (task.PartyKind == WorkflowPartyKind.Unit && units.Contains(task.PartyId))
            || (task.PartyKind == WorkflowPartyKind.Permission && permissions.Contains(task.PartyId)));
        // The next step of a case may lie with several of whom the actor is one twice over: it is one thing to do.
#pragma warning disable CA1309, CA1310 // The database compares.
        var found = mine.Where(task => !task.IsOfState || !mine.Any(other => other.IsOfState && other.CaseId == task.CaseId && string.Compare(other.Id, task.Id) < 0));
#pragma warning restore CA1309, CA1310
        return query.Share is InboxShare.Overdue ? found.Where(task => task.DueUtc <= now) : found;
    }

    private async Task<InboxTask> ViewAsync(TaskRow task, CaseRow found, WorkflowActor actor, CancellationToken cancellation)
    {
        var definition = (await definitions.FindAsync(found.Definition, found.Version, cancellation))?.Definition;
        var subject = new WorkflowSubject(found.SubjectKind, found.SubjectId);
        var nothing = new Dictionary<string, string>();
        return new InboxTask
        {
            CaseTenant = tenant.Name,
            CaseId = found.Id,
            TaskId = task.Id,
            CaseTitle = found.Title,
            DefinitionTitle = definition?.Title ?? nothing,
            TaskTitle = definition is null ? nothing : TaskTitles.Of(definition, task.Name, task.IsOfState),
            Party = task.Party,
            Href = subjects.WorkAddress(subject, actor) ?? WorkflowAddresses.Case(found.Id),
            Whole = task.IsOfState ? null : await subjects.StandingAsync(subject, cancellation),
            OpenedUtc = task.OpenedUtc,
            DueUtc = task.DueUtc,
            WarnUtc = task.WarnUtc,
        };
    }
}
