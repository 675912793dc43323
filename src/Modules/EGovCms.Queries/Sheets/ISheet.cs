namespace EGovCms.Queries.Sheets;

/// <summary>A table in a file, read once from its beginning to its end. Rows without any content are left out.</summary>
internal interface ISheet : IDisposable
{
    IReadOnlyList<string> Headings { get; }

    SheetFormat Format { get; }

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    double Share { get; }

    /// <exception cref="SheetException">It cannot be read any further.</exception>
    IEnumerable<SheetRow> Rows();
}
