using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>A letter as the inbox shows it: nothing of it has to be decrypted.</summary>
public sealed record InboxLetter
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Mailbox { get; init; }

    public LetterKind Kind { get; init; }

    public required string State { get; init; }

    public DateTime ReceivedUtc { get; init; }

    public DateTime? DueUtc { get; init; }

    public DateTime InboxUtc { get; init; }

    public LetterCard Card { get; init; }

    public required string Units { get; init; }

    public bool AsksExtension { get; init; }

    public bool IsSupervised { get; init; }

    public int Urged { get; init; }

    public double SpamScore { get; init; }

    public InboxCursor Cursor => new(InboxUtc, ReceivedUtc, Id);
}
