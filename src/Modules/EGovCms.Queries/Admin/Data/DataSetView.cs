namespace EGovCms.Queries.Admin.Data;

/// <summary>A data set with all that its page shows.</summary>
public sealed record DataSetView
{
    /// <summary>The system's key.</summary>
    public required string System { get; init; }

    public required string SystemName { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public bool IsOutdated { get; init; }

    public IReadOnlyList<VersionSummary> Versions { get; init; } = [];

    public IReadOnlyList<ImportSummary> Imports { get; init; } = [];

    /// <summary>Whether its keys are being changed, or could not be.</summary>
    public RotationState Rotation { get; init; }

    public string Address => QueryAddresses.DataSet(System, Id);

    public bool IsInService => Versions.Any(version => version.IsCurrent);
}
