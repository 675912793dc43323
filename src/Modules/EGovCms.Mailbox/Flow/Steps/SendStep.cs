using EGovCms.Data.Settings;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow.Steps;

/// <summary>The signed answer goes out.</summary>
internal sealed class SendStep(LetterLocks locks, LetterThread thread, LetterNotices notices, AnswerFacts answers, ISettingsStore settings) : ILetterStep
{
    /// <summary>The transition by which an answer is drafted.</summary>
    public const string DraftName = "draft";

    /// <summary>The field of the drafted answer.</summary>
    public const string AnswerField = "answer";

    /// <summary>The field of the name in which it is given.</summary>
    public const string AuthorField = "author";

    public string Transition => "send";

    public async Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        var author = happened.Case.Data[AuthorField]?.ToString() is { Length: > 0 } named ? named
            : letter.Units.Length > 0 ? letter.Units
            : (await settings.GetAsync<SiteSettings>(cancellation)).Organizer;
        thread.Add(letter, MessageKind.Answer, happened.Case.Data[AnswerField]?.ToString() ?? "", author);
        notices.Tell(letter, locks.Content(letter), LetterNotices.Answered);
        await answers.MarkAsync(letter, author, cancellation);
    }
}
