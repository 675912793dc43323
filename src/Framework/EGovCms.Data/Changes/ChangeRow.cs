namespace EGovCms.Data.Changes;

/// <summary>A stored entry of the change log.</summary>
internal sealed class ChangeRow
{
    public long Position { get; set; }

    public required string Kind { get; set; }

    public required string Subject { get; set; }

    public DateTime OccurredUtc { get; set; }

    public string? Data { get; set; }
}
