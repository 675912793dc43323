using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Flow;

/// <summary>Follows the units with which a letter lies: sent, overdue, done.</summary>
internal sealed class LetterUnits(TenantDb db, IStringLocalizer<MailboxText> text)
{
    /// <summary>The result of a unit that has answered; every other result sends the letter back.</summary>
    public const string AnsweredResult = "answered";

    /// <summary>The field of a unit's answer.</summary>
    public const string ReplyField = "reply";

    private const char Separator = '、';
    private const int LongestUnits = 500;

    /// <summary>Names of units as a letter's row keeps them.</summary>
    public static string Join(IEnumerable<string> names)
    {
        var joined = string.Join(Separator, names.Distinct());
        return joined.Length > LongestUnits ? joined[..LongestUnits] : joined;
    }

    public async Task FollowAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        if (happened.Task is not { IsOfState: false, Name: LetterFlow.HandleTask } task)
            return;
        switch (happened.Kind)
        {
            case WorkflowEventKind.TaskOpened:
                Open(letter, task);
                break;
            case WorkflowEventKind.TaskDone when task.Result == AnsweredResult && string.IsNullOrWhiteSpace(task.Values[ReplyField]?.ToString()):
                happened.Refuse(text["Unit_NoReply"]);
                break;
            case WorkflowEventKind.TaskDone when task.Result != AnsweredResult && string.IsNullOrWhiteSpace(task.Comment):
                happened.Refuse(text["Unit_NoReason"]);
                break;
            case WorkflowEventKind.TaskDone or WorkflowEventKind.TaskCancelled:
                await CloseAsync(task, cancellation);
                break;
            case WorkflowEventKind.DeadlineNear or WorkflowEventKind.DeadlinePassed:
                await WarnAsync(task.Id, happened.Kind is WorkflowEventKind.DeadlinePassed ? LetterCard.Yellow : LetterCard.Near, cancellation);
                break;
        }
    }

    private void Open(LetterRow letter, WorkflowTask task)
    {
        db.Add(new UnitRow
        {
            TaskId = task.Id,
            LetterId = letter.Id,
            Tenant = task.Party.Tenant,
            Name = task.Party.Name,
            SentUtc = task.OpenedUtc,
            DueUtc = task.DueUtc,
        });
        letter.Units = Join([.. letter.Units.Split(Separator, StringSplitOptions.RemoveEmptyEntries), task.Party.Name]);
    }

    private async Task CloseAsync(WorkflowTask task, CancellationToken cancellation)
    {
        if (await db.Set<UnitRow>().FirstOrDefaultAsync(row => row.TaskId == task.Id, cancellation) is not { } unit)
            return;
        unit.DoneUtc = task.ClosedUtc;
        unit.Result = task.Result;
    }

    private async Task WarnAsync(string taskId, LetterCard card, CancellationToken cancellation)
    {
        if (await db.Set<UnitRow>().FirstOrDefaultAsync(row => row.TaskId == taskId, cancellation) is { DoneUtc: null } unit)
            unit.Card = card;
    }
}
