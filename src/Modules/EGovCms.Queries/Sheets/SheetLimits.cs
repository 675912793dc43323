namespace EGovCms.Queries.Sheets;

/// <summary>What a file may be at most. Configuration section <c>Queries:Files</c>.</summary>
internal sealed class SheetLimits
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Queries:Files";

    /// <summary>Of a workbook, all of its parts unpacked, in bytes. Default 2 GB.</summary>
    public long MostUnpacked { get; init; } = 2L << 30;

    /// <summary>Of a workbook, its shared texts, in bytes. Default 512 MB.</summary>
    public long MostShared { get; init; } = 512L << 20;

    /// <summary>How many times smaller a part of a workbook may be packed. Default 200: tables reach 50, bombs 1,000.</summary>
    public int MostRatio { get; init; } = 200;

    /// <summary>Parts of a workbook. Default 2,000.</summary>
    public int MostParts { get; init; } = 2_000;

    /// <summary>Columns. Default 256.</summary>
    public int MostColumns { get; init; } = 256;

    /// <summary>A row of a text file, in bytes. Default 1 MB.</summary>
    public int LongestRow { get; init; } = 1 << 20;
}
