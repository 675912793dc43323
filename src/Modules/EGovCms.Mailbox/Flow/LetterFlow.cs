using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Flow;

/// <summary>Carries what happens to a letter's case over to the letter, in the case's transaction.</summary>
internal sealed class LetterFlow(TenantDb db, IEnumerable<ILetterStep> steps, LetterUnits units, LetterCards cards, IChangeLog changes) : IWorkflowHandler
{
    /// <summary>The definition that letters go by.</summary>
    public const string LetterDefinition = "letter";

    /// <summary>The definition that sealed reports go by: no field and no comment of it takes a word.</summary>
    public const string ReportDefinition = "report";

    public const string LetterSubject = "letter";

    public const string ReportSubject = "report";

    /// <summary>The deadline of the answer, in both definitions.</summary>
    public const string AnswerDeadline = "answer";

    /// <summary>The deadline after which the card is red.</summary>
    public const string RedDeadline = "red";

    /// <summary>The task of a unit to which a letter was dispatched.</summary>
    public const string HandleTask = "handle";

    private WorkflowCase? _noted;

    public async Task HandleAsync(WorkflowEvent happened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(happened);
        // Started: whoever takes the letter in stores its row with the rest.
        if (happened.Kind is WorkflowEventKind.Started or WorkflowEventKind.Ended || happened.Case.Subject.Kind is not (LetterSubject or ReportSubject))
            return;
        if (await db.Set<LetterRow>().FirstOrDefaultAsync(row => row.Id == happened.Case.Subject.Id, cancellation) is not { } letter)
            return;
        letter.State = happened.Case.State;
        letter.StateSinceUtc = happened.Case.StateSinceUtc;
        if (happened.Kind is WorkflowEventKind.Advanced)
        {
            foreach (var step in steps.Where(step => step.Transition == happened.Transition))
                await step.TakeAsync(letter, happened, cancellation);
        }
        else if (happened.Task is not null)
        {
            await units.FollowAsync(letter, happened, cancellation);
        }
        else
        {
            cards.Follow(letter, happened);
        }

        Note(letter, happened.Case);
    }

    /// <summary>One entry a command: its events are told with one and the same case.</summary>
    private void Note(LetterRow letter, WorkflowCase after)
    {
        if (ReferenceEquals(_noted, after))
            return;
        _noted = after;
        letter.Revision++;
        changes.Append(LetterChanges.Moved, letter.Id, new { letter.State });
    }
}
