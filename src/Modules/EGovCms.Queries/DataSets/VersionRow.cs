namespace EGovCms.Queries.DataSets;

/// <summary>A version of a data set: one immutable file.</summary>
internal sealed class VersionRow
{
    public required string Id { get; init; }

    public required string DataSetId { get; init; }

    /// <summary>Whether its file is whole. Until then an import works on it.</summary>
    public bool IsReady { get; set; }

    public long Rows { get; set; }

    public long Bytes { get; set; }

    /// <summary>Its <see cref="Versions.VersionKeys"/>, closed by the vault.</summary>
    public required byte[] Keys { get; init; }

    /// <summary>The <see cref="Definitions.QuerySystem"/> by which it was made, which tells how to read it.</summary>
    public required string Document { get; init; }

    /// <summary>The name of the file that it was imported from.</summary>
    public required string Source { get; init; }

    public DateTime CreatedUtc { get; init; }

    /// <summary>When it was last taken into service.</summary>
    public DateTime? SwitchedUtc { get; set; }
}
