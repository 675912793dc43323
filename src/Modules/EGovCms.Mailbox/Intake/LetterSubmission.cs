using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Letters;

namespace EGovCms.Mailbox.Intake;

/// <summary>A letter as it came, checked.</summary>
internal sealed record LetterSubmission
{
    /// <summary>The form's own id: sent twice, it is one letter.</summary>
    public required string SubmissionId { get; init; }

    public required string Mailbox { get; init; }

    public required LetterKind Kind { get; init; }

    public required LetterContent Content { get; init; }

    /// <summary>With which its writer asks after it.</summary>
    public required string Password { get; init; }

    public required string Culture { get; init; }

    public bool MayPublish { get; init; }

    public double SpamScore { get; init; }

    public IReadOnlyList<IncomingFile> Files { get; init; } = [];
}
