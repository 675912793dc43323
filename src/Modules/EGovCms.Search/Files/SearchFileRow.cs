namespace EGovCms.Search.Files;

/// <summary>What was read of a file that a public item has, so that it is not read again before it changes. In the platform's store.</summary>
internal sealed class SearchFileRow
{
    public required string Tenant { get; init; }

    /// <summary>The item's id.</summary>
    public required string Item { get; init; }

    /// <summary>The file's path in the media library.</summary>
    public required string Path { get; init; }

    /// <summary>As the change log names the path.</summary>
    public required string Subject { get; init; }

    public long Length { get; set; }

    public DateTime ModifiedUtc { get; set; }

    /// <summary>Empty when it could not be read.</summary>
    public string Text { get; set; } = "";
}
