using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Public;

/// <summary>A published letter in a list.</summary>
internal sealed record PublicLetter
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Mailbox { get; init; }

    public LetterKind Kind { get; init; }

    public string AnsweredBy { get; init; } = "";

    public int? AnswerDays { get; init; }

    public DateTime PublishedUtc { get; init; }
}
