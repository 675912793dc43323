namespace EGovCms.Queries.Imports;

/// <summary>What is to be imported.</summary>
internal sealed record StartImport
{
    public required string DataSet { get; init; }

    /// <summary>The id that the upload gave.</summary>
    public required string Upload { get; init; }

    /// <summary>What the file is called where it came from.</summary>
    public required string FileName { get; init; }

    public required ImportMapping Mapping { get; init; }

    /// <summary>All but the switch.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Who starts it.</summary>
    public string? StartedBy { get; init; }
}
