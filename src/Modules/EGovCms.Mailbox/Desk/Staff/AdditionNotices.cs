using EGovCms.Accounts.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Desk.Letter;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Staff;

/// <summary>
/// Tells those who work on a letter that its writer added something: the desk, and the units with which it lies, which may be other tenants with stores of their
/// own. Hence after the commit; each notice has the message's key, so that telling it twice is once.
/// </summary>
internal sealed class AdditionNotices(TenantDb db, ITenantMembers members, StaffOutbox outbox, IWorkflowEngine engine, UnitNotices units) : IChangeConsumer
{
    public string Name => "letter-additions";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries.Where(entry => entry.Kind == LetterChanges.Added))
        {
            if (entry.Data?.GetProperty("Message").GetString() is { } message
                && await db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == entry.Subject && !row.IsSealed, cancellation) is { } letter)
                await TellAsync(letter, "letter-added-" + message, cancellation);
        }
    }

    private async Task TellAsync(LetterRow letter, string key, CancellationToken cancellation)
    {
        var desk = (await members.HoldingAsync(MailboxPermissions.Handle.Name, cancellation)).Select(member => member.UserId).ToHashSet();
        outbox.Add(StaffNotices.Added, letter, desk, LetterEndpoints.Address(letter.Id), key);
        await db.SaveChangesAsync(cancellation);
        foreach (var task in (await engine.TasksAsync(letter.CaseId, cancellation)).Where(task => task is { State: WorkflowTaskState.Open, IsOfState: false, Name: LetterFlow.HandleTask }))
            await units.TellAsync(StaffNotices.Added, letter, task, key, desk, cancellation);
    }
}
