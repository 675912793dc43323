namespace EGovCms.Data.Tests;

/// <summary>A sample feature's entity.</summary>
internal sealed class Note
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public DateTime WrittenUtc { get; set; }

    public string? Document { get; set; }
}
