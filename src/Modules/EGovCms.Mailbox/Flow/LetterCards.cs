using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow;

/// <summary>Keeps a letter's time limit and its card: a warning before, yellow after, red long after.</summary>
internal sealed class LetterCards(TimeProvider time)
{
    public void Follow(LetterRow letter, WorkflowEvent happened)
    {
        if (happened.Deadline is not { TaskId: null } deadline)
            return;
        switch (deadline.Name)
        {
            case LetterFlow.AnswerDeadline:
                letter.DueUtc = deadline.DueUtc;
                letter.Card = happened.Kind switch
                {
                    WorkflowEventKind.DeadlineNear => LetterCard.Near,
                    WorkflowEventKind.DeadlinePassed when letter.Card < LetterCard.Yellow => LetterCard.Yellow,
                    // More time was granted, or the clock stands: it begins anew, except for what was late already when the answer went out.
                    WorkflowEventKind.DeadlineChanged when deadline.DueUtc > time.GetUtcNow().UtcDateTime => LetterCard.None,
                    _ => letter.Card,
                };
                break;
            case LetterFlow.RedDeadline when happened.Kind is WorkflowEventKind.DeadlinePassed:
                letter.Card = LetterCard.Red;
                break;
        }
    }
}
