namespace EGovCms.Queries.Definitions;

/// <summary>A column of a query system.</summary>
internal sealed record QueryColumn
{
    /// <summary>What it is named by: lower-case letters, digits, hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>What people read, and the heading that a file is expected to have: 准考证号.</summary>
    public required string Label { get; init; }

    public ColumnType Type { get; init; }

    /// <summary>No row may lack it.</summary>
    public bool IsRequired { get; init; }

    public ColumnRole Role { get; init; }

    /// <summary>With <see cref="ColumnRole.Masked"/>.</summary>
    public ColumnMask? Mask { get; init; }

    /// <summary>For a column that is in no file.</summary>
    public Computation? Computed { get; init; }
}
