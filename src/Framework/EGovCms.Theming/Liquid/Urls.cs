namespace EGovCms.Theming.Liquid;

/// <summary>URLs inside a tenant.</summary>
internal static class Urls
{
    public static string Resolve(string pathBase, string? url)
    {
        if (string.IsNullOrEmpty(url))
            return "";
        if (!url.StartsWith('~'))
            return IsSafe(url) ? url : "#";
        var path = url.AsSpan(1).TrimStart('/');
        return string.Concat(pathBase, "/", path);
    }

    /// <summary>Links come from editors: a scheme that runs script is not followed.</summary>
    private static bool IsSafe(string url)
    {
        var trimmed = url.AsSpan().TrimStart();
        return !trimmed.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            && !trimmed.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            && !trimmed.StartsWith("data:text", StringComparison.OrdinalIgnoreCase);
    }
}
