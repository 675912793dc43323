namespace EGovCms.Mailbox.Reports;

/// <summary>Someone who may open sealed reports: the private half of a key, encrypted under their pass phrase.</summary>
internal sealed class ReportReaderRow
{
    public required string KeyId { get; init; }

    public required string UserId { get; init; }

    public required byte[] Wrapped { get; set; }

    public DateTime CreatedUtc { get; init; }
}
