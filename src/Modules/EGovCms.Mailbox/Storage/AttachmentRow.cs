namespace EGovCms.Mailbox.Storage;

/// <summary>A file that came with a letter or with what was said later. Its bytes lie encrypted beside the store, under <see cref="Id"/>.</summary>
public sealed class AttachmentRow
{
    public required string Id { get; init; }

    public required string LetterId { get; init; }

    /// <summary>What it came with; null for the letter itself.</summary>
    public string? MessageId { get; init; }

    /// <summary>The name that it was sent by, encrypted, or sealed for a report.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes as they were sent.</summary>
    public long Length { get; init; }

    /// <summary>SHA-256 of the bytes as they were sent, in hexadecimal digits; keyed for a report, so that a known file cannot be recognised by it.</summary>
    public required string Digest { get; init; }

    public AttachmentState State { get; set; }

    public DateTime CreatedUtc { get; init; }
}
