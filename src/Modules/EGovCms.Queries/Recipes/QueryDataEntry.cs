namespace EGovCms.Queries.Recipes;

/// <summary>A file of data beside the recipe.</summary>
internal sealed record QueryDataEntry
{
    /// <summary>The system's key.</summary>
    public required string System { get; init; }

    /// <summary>The data set's name, 2026年度; it is made when it is not there.</summary>
    public required string Period { get; init; }

    /// <summary>The file's path under the recipe's folder: CSV or xlsx, as it is or packed (<c>.gz</c>, <c>.br</c>).</summary>
    public required string File { get; init; }

    /// <summary>By column key, the file's heading; columns that are not named take the heading that is called like them.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>();
}
