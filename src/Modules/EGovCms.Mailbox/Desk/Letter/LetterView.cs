using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Desk.Answers;
using EGovCms.Mailbox.Desk.Similar;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>A letter as its page shows it to staff.</summary>
public sealed record LetterView
{
    public required LetterRow Letter { get; init; }

    public required LetterContent Content { get; init; }

    public required IReadOnlyList<MailboxRow> Boxes { get; init; }

    /// <summary>Its case; null for a letter that was taken over from elsewhere.</summary>
    public CaseView? Case { get; init; }

    public IReadOnlyList<LetterMessage> Messages { get; init; } = [];

    public IReadOnlyList<LetterFile> Files { get; init; } = [];

    public IReadOnlyList<UnitReply> Units { get; init; } = [];

    public IReadOnlyList<SimilarLetter> Similar { get; init; } = [];

    public IReadOnlyList<AnswerTemplateRow> Templates { get; init; } = [];

    /// <summary>The letter that it became one with.</summary>
    public LetterRow? MergedInto { get; init; }

    public string Mailbox => Boxes.FirstOrDefault(box => box.Key == Letter.Mailbox)?.Name ?? Letter.Mailbox;

    public bool IsPermitted(string transition) => Case?.Permitted.Any(step => step.Transition.Name == transition && step.Obstacles.Count == 0) is true;
}
