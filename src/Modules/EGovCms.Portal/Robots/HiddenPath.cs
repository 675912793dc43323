namespace EGovCms.Portal.Robots;

/// <summary>A path that is not to be found, as a webmaster types it.</summary>
internal static class HiddenPath
{
    public const int Longest = 200;
    public const int Most = 100;

    /// <summary>What would mean something else in an address or in <c>robots.txt</c>.</summary>
    private const string Forbidden = "?#*$\\%";

    /// <summary>As it is stored: from the site's root, readable.</summary>
    /// <param name="typed">A line of the form.</param>
    /// <param name="root">The site's path base: copied from the browser, an address has it.</param>
    public static string Normal(string typed, string root)
    {
        var path = Uri.UnescapeDataString(typed.Trim());
        return root.Length > 0 && path.StartsWith(root + "/", StringComparison.OrdinalIgnoreCase) ? path[root.Length..] : path;
    }

    /// <summary>The text's key that tells what is wrong with it; null when nothing is.</summary>
    public static string? FaultOf(string path)
    {
        if (path.Length == 0 || path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal))
            return "Engines_PathStart";
        if (path == "/")
            return "Engines_PathRoot";
        if (path.Length > Longest)
            return "Engines_PathLong";
        return path.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || Forbidden.Contains(letter, StringComparison.Ordinal)) ? "Engines_PathLetters" : null;
    }
}
