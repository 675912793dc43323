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
/// Tells those who work on a letter that its writer added something or withdrew it: the desk, and the units with which it lies, which may be other tenants with
/// stores of their own. Hence after the commit; each notice has a key, so that telling it twice is once.
/// </summary>
internal sealed class WriterNotices(TenantDb db, ITenantMembers members, StaffOutbox outbox, IWorkflowEngine engine, UnitNotices units) : IChangeConsumer
{
    private const string Withdrawn = "letter-staff-withdrawn";

    public string Name => "letter-writers";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            if (News(entry) is not var (template, key)
                || await db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == entry.Subject && !row.IsSealed, cancellation) is not { } letter)
                continue;
            await TellAsync(template, letter, key, task => template == Withdrawn ? WasTakenBy(letter, task) : task.State is WorkflowTaskState.Open, cancellation);
        }
    }

    private static (string Template, string Key)? News(ChangeEntry entry) => entry.Kind switch
    {
        LetterChanges.Added when entry.Data?.GetProperty("Message").GetString() is { } message => (StaffNotices.Added, "letter-added-" + message),
        LetterChanges.Moved when entry.Data?.GetProperty(nameof(LetterRow.State)).GetString() == LetterStates.Withdrawn => (Withdrawn, "letter-withdrawn-" + entry.Subject),
        _ => null,
    };

    // The withdrawal ended it; what ended before is nobody's concern any more.
    private static bool WasTakenBy(LetterRow withdrawn, WorkflowTask task) => task.State is WorkflowTaskState.Cancelled && task.ClosedUtc >= withdrawn.StateSinceUtc;

    private async Task TellAsync(string template, LetterRow letter, string key, Func<WorkflowTask, bool> concerns, CancellationToken cancellation)
    {
        var desk = (await members.HoldingAsync(MailboxPermissions.Handle.Name, cancellation)).Select(member => member.UserId).ToHashSet();
        outbox.Add(template, letter, desk, LetterEndpoints.Address(letter.Id), key);
        await db.SaveChangesAsync(cancellation);
        foreach (var task in (await engine.TasksAsync(letter.CaseId, cancellation)).Where(task => task is { IsOfState: false, Name: LetterFlow.HandleTask } && concerns(task)))
            await units.TellAsync(template, letter, task, key, desk, cancellation);
    }
}
