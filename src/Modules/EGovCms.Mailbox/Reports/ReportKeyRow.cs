namespace EGovCms.Mailbox.Reports;

/// <summary>The body's key for sealed reports: the public half, by which anybody can seal. The newest one is used.</summary>
internal sealed class ReportKeyRow
{
    public required string Id { get; init; }

    public required byte[] PublicKey { get; init; }

    /// <summary>By which people recognise it.</summary>
    public required string Fingerprint { get; init; }

    public DateTime CreatedUtc { get; init; }
}
