namespace EGovCms.Workflows.Storage;

/// <summary>A published version. Never changed; kept as long as there are cases of it.</summary>
internal sealed class VersionRow
{
    public required string Key { get; init; }

    public int Number { get; init; }

    public required string Document { get; init; }

    public DateTime PublishedUtc { get; init; }

    public string PublishedBy { get; init; } = "";
}
