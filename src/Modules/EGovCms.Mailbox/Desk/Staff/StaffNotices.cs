using System.Text.Json.Nodes;
using EGovCms.Accounts.Abstractions;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Notices.Abstractions;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Staff;

/// <summary>
/// Tells those members who hold the permission concerned what a letter wants of them: its time is nearly over or over, more time is asked for, it was urged, a
/// unit returned it. Stored with the step itself; what a letter says is in no notice but its title.
/// </summary>
internal sealed class StaffNotices(TenantDb db, ITenantMembers members, INoticeOutbox outbox) : IWorkflowHandler
{
    public string SubjectKind => LetterFlow.LetterSubject;

    public async Task HandleAsync(WorkflowEvent happened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (Concern(happened) is not var (template, permission))
            return;
        var recipients = (await members.HoldingAsync(permission.Name, cancellation)).Where(member => member.UserId != happened.Actor.UserId)
            .Select(member => NoticeRecipient.User(member.UserId)).ToList();
        if (recipients.Count == 0 || await db.Set<LetterRow>().FirstOrDefaultAsync(row => row.Id == happened.Case.Subject.Id && !row.IsSealed, cancellation) is not { } letter)
            return;
        outbox.Add(new OutgoingNotice
        {
            Template = template,
            Recipients = recipients,
            Model = new JsonObject
            {
                ["Title"] = letter.Title,
                ["Number"] = LetterNumber.Show(letter.Number),
                ["Comment"] = happened.Comment.Length > 0 ? happened.Comment : happened.Task?.Comment ?? "",
                ["Unit"] = happened.Task?.Party.Name ?? "",
            },
            Link = $"~/Admin/Letters/{letter.Id}",
        });
    }

    private static (string Template, Permission Permission)? Concern(WorkflowEvent happened) => happened switch
    {
        { Kind: WorkflowEventKind.DeadlineNear, Deadline: { TaskId: null, Name: LetterFlow.AnswerDeadline } } => ("letter-staff-near", MailboxPermissions.Handle),
        { Kind: WorkflowEventKind.DeadlinePassed, Deadline: { TaskId: null, Name: LetterFlow.AnswerDeadline } } => ("letter-staff-late", MailboxPermissions.Handle),
        { Kind: WorkflowEventKind.DeadlinePassed, Deadline: { TaskId: null, Name: LetterFlow.RedDeadline } } => ("letter-staff-red", MailboxPermissions.Supervise),
        { Kind: WorkflowEventKind.Advanced, Transition: "ask-extension" } => ("letter-staff-extension", MailboxPermissions.Supervise),
        { Kind: WorkflowEventKind.Advanced, Transition: "urge" or "supervise" } => ("letter-staff-urged", MailboxPermissions.Handle),
        { Kind: WorkflowEventKind.TaskDone, Task: { IsOfState: false, Name: LetterFlow.HandleTask, Result: not LetterUnits.AnsweredResult } } => ("letter-staff-returned", MailboxPermissions.Handle),
        _ => null,
    };
}
