using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Inbox;

/// <summary>Open tasks of other tenants' cases that lie with this one.</summary>
internal sealed class GivenTasks(PlatformTasks platform)
{
    public async Task<IReadOnlyList<InboxTask>> ListAsync(InboxQuery query, DateTime now, int count, CancellationToken cancellation) =>
    [
        .. (await Find(query, now).OrderBy(task => task.DueUtc == null).ThenBy(task => task.DueUtc).ThenBy(task => task.OpenedUtc).ThenBy(task => task.TaskId)
            .Take(count).ToListAsync(cancellation)).Select(View),
    ];

    public Task<int> CountAsync(InboxQuery query, DateTime now, CancellationToken cancellation) => Find(query, now).CountAsync(cancellation);

    private IQueryable<PlatformTaskRow> Find(InboxQuery query, DateTime now)
    {
        var actor = query.Actor;
        var user = actor.UserId ?? "";
        var units = actor.Units.ToArray();
        var (withUser, withUnits) = (query.Share is not InboxShare.Units, query.Share is not InboxShare.Mine);
        var found = platform.Given.Where(task =>
            (withUser && task.PartyKind == WorkflowPartyKind.User && task.PartyId == user)
            || (withUnits && task.PartyKind == WorkflowPartyKind.Unit && units.Contains(task.PartyId)));
        return query.Share is InboxShare.Overdue ? found.Where(task => task.DueUtc <= now) : found;
    }

    private static InboxTask View(PlatformTaskRow row) => new()
    {
        CaseTenant = row.CaseTenant,
        CaseId = row.CaseId,
        TaskId = row.TaskId,
        CaseTitle = row.CaseTitle,
        DefinitionTitle = WorkflowJson.ReadWords(row.DefinitionTitle),
        TaskTitle = WorkflowJson.ReadWords(row.TaskTitle),
        Party = new WorkflowParty(row.PartyKind, row.PartyTenant, row.PartyId, row.PartyName),
        Href = WorkflowAddresses.Given(row.CaseTenant, row.TaskId),
        Whole = new WorkflowStanding(row.WholeDueUtc, WorkflowJson.ReadWords(row.Mark), row.MarkTone),
        OpenedUtc = row.OpenedUtc,
        DueUtc = row.DueUtc,
        WarnUtc = row.WarnUtc,
    };
}
