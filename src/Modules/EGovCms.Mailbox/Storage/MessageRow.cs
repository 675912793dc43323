namespace EGovCms.Mailbox.Storage;

/// <summary>Something said about a letter.</summary>
public sealed class MessageRow
{
    public required string Id { get; init; }

    public required string LetterId { get; init; }

    public MessageKind Kind { get; init; }

    /// <summary>Encrypted, or sealed for a report.</summary>
    public required string Text { get; init; }

    /// <summary>Who said it: a unit or a member of staff; empty for the letter's writer.</summary>
    public string Author { get; init; } = "";

    public DateTime CreatedUtc { get; init; }
}
