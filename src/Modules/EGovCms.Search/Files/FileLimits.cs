namespace EGovCms.Search.Files;

/// <summary>How much is read of a file. Whoever makes one may mean harm.</summary>
internal static class FileLimits
{
    /// <summary>A larger file is not read.</summary>
    public const long MostBytes = 32L << 20;

    /// <summary>What all that is read of a file may unpack to.</summary>
    public const long MostUnpacked = 64L << 20;

    /// <summary>Parts of an archive.</summary>
    public const int MostParts = 5_000;

    public const int MostPages = 500;

    /// <summary>The text's length.</summary>
    public const int MostCharacters = 200_000;

    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(20);
}
