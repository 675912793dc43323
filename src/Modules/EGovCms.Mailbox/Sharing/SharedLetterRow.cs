namespace EGovCms.Mailbox.Sharing;

/// <summary>One of a tenant's latest published letters in the platform's store, for the sites above it. A copy of what the public reads.</summary>
internal sealed class SharedLetterRow
{
    public required string Tenant { get; init; }

    public required string LetterId { get; init; }

    public required string Title { get; init; }

    public DateTime PublishedUtc { get; init; }
}
