using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow.Steps;

/// <summary>受理.</summary>
internal sealed class AcceptStep(LetterLocks locks, LetterNotices notices, TimeProvider time) : ILetterStep
{
    public string Transition => "accept";

    public Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        letter.AcceptedUtc ??= time.GetUtcNow().UtcDateTime;
        if (!letter.IsSealed)
            notices.Tell(letter, locks.Content(letter), LetterNotices.Accepted);
        return Task.CompletedTask;
    }
}
