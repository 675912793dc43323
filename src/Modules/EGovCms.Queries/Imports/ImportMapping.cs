namespace EGovCms.Queries.Imports;

/// <summary>Which heading of a file goes into which column.</summary>
internal sealed record ImportMapping
{
    /// <summary>By the column's key, the file's heading. Columns that are not named stay empty.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>();

    /// <summary>Of a workbook, the sheet; null for the first.</summary>
    public string? Sheet { get; init; }
}
