namespace EGovCms.Queries.Admin.Imports;

/// <summary>An uploaded file whose headings are to be given to columns.</summary>
public sealed record MappingView
{
    public required string Upload { get; init; }

    public required string FileName { get; init; }

    /// <summary>Of a text file, its encoding.</summary>
    public string? Encoding { get; init; }

    /// <summary>Of a workbook, the sheet that is read, and all that it has.</summary>
    public string? Sheet { get; init; }

    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Each heading, with the beginning of what stands under it.</summary>
    public IReadOnlyList<(string Heading, string Example)> Headings { get; init; } = [];

    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];
}
