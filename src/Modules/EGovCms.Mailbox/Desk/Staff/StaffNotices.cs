using EGovCms.Accounts.Abstractions;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Desk.Letter;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Track;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Staff;

/// <summary>
/// Tells those members who hold the permission concerned what a letter wants of them: its time is nearly over or over, more time is asked for, it was urged, a
/// unit returned it, its writer answered a question or took it up again. Stored with the step itself.
/// </summary>
internal sealed class StaffNotices(TenantDb db, ITenantMembers members, StaffOutbox outbox) : IWorkflowHandler
{
    /// <summary>The writer added something.</summary>
    public const string Added = "letter-staff-added";

    public string SubjectKind => LetterFlow.LetterSubject;

    public async Task HandleAsync(WorkflowEvent happened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (Concern(happened) is not var (template, permission))
            return;
        var told = (await members.HoldingAsync(permission.Name, cancellation)).Select(member => member.UserId).Where(id => id != happened.Actor.UserId).ToList();
        if (told.Count == 0 || await db.Set<LetterRow>().FirstOrDefaultAsync(row => row.Id == happened.Case.Subject.Id && !row.IsSealed, cancellation) is not { } letter)
            return;
        var comment = happened.Comment.Length > 0 ? happened.Comment : happened.Task?.Comment ?? "";
        outbox.Add(template, letter, told, LetterEndpoints.Address(letter.Id), comment: comment, unit: happened.Task?.Party.Name ?? "");
    }

    private static (string Template, Permission Permission)? Concern(WorkflowEvent happened) => happened switch
    {
        { Kind: WorkflowEventKind.DeadlineNear, Deadline: { TaskId: null, Name: LetterFlow.AnswerDeadline } } => ("letter-staff-near", MailboxPermissions.Handle),
        { Kind: WorkflowEventKind.DeadlinePassed, Deadline: { TaskId: null, Name: LetterFlow.AnswerDeadline } } => ("letter-staff-late", MailboxPermissions.Handle),
        { Kind: WorkflowEventKind.DeadlinePassed, Deadline: { TaskId: null, Name: LetterFlow.RedDeadline } } => ("letter-staff-red", MailboxPermissions.Supervise),
        { Kind: WorkflowEventKind.Advanced, Transition: "ask-extension" } => ("letter-staff-extension", MailboxPermissions.Supervise),
        { Kind: WorkflowEventKind.Advanced, Transition: "urge" or "supervise" } => ("letter-staff-urged", MailboxPermissions.Handle),
        { Kind: WorkflowEventKind.Advanced, Transition: LetterMoves.Clarify } => (Added, MailboxPermissions.Handle),
        { Kind: WorkflowEventKind.Advanced, Transition: LetterMoves.Reopen } => ("letter-staff-reopened", MailboxPermissions.Handle),
        { Kind: WorkflowEventKind.TaskDone, Task: { IsOfState: false, Name: LetterFlow.HandleTask, Result: not LetterUnits.AnsweredResult } } => ("letter-staff-returned", MailboxPermissions.Handle),
        _ => null,
    };
}
