using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow.Steps;

/// <summary>The writer is asked something; the time stands until they answer.</summary>
internal sealed class AskStep(LetterLocks locks, LetterThread thread, LetterNotices notices) : ILetterStep
{
    public string Transition => "ask";

    public Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        thread.Add(letter, MessageKind.Question, happened.Comment, happened.Actor.Name);
        notices.Tell(letter, locks.Content(letter), LetterNotices.Asked);
        return Task.CompletedTask;
    }
}
