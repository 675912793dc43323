namespace EGovCms.Media.Storage;

/// <summary>What a path in the library may be. Names are those that all file systems take, so that a backup can be moved.</summary>
internal static class MediaPath
{
    private const int LongestName = 100;
    private const int MostLevels = 10;

    private static readonly System.Buffers.SearchValues<char> Refused = System.Buffers.SearchValues.Create("<>:\"|?*\\%#");

    /// <summary>The path with single slashes; null when it is none.</summary>
    public static string? Normalize(string? path)
    {
        var parts = (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= MostLevels && Array.TrueForAll(parts, IsName) ? string.Join('/', parts) : null;
    }

    /// <summary>Whether a text can name a file or a folder.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && name[0] != '.' && name[^1] is not ('.' or ' ') && name[0] != ' '
        && name.AsSpan().IndexOfAny(Refused) < 0
        && !name.Any(char.IsControl);
}
