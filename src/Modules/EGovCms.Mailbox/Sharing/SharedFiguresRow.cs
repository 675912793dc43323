namespace EGovCms.Mailbox.Sharing;

/// <summary>How many letters a tenant has received and answered, in the platform's store, for the sites above it.</summary>
internal sealed class SharedFiguresRow
{
    public required string Tenant { get; init; }

    public int Received { get; init; }

    public int Answered { get; init; }
}
