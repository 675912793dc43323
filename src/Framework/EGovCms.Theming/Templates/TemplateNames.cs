namespace EGovCms.Theming.Templates;

/// <summary>
/// Between Orchard's alternates and file names: <c>Content__Article</c> is <c>Content-Article</c>,
/// <c>Content_Summary__Article</c> is <c>Content-Article.Summary</c>.
/// </summary>
public static class TemplateNames
{
    /// <summary>The template's name for an alternate or shape type; names in file form are given back as they are.</summary>
    public static string FromAlternate(string alternate)
    {
        ArgumentNullException.ThrowIfNull(alternate);
        if (!alternate.Contains('_', StringComparison.Ordinal))
            return alternate;

        var parts = alternate.Split("__");
        var (type, display) = SplitDisplay(parts[0]);
        var name = string.Join('-', [type, .. parts[1..]]);
        return display.Length == 0 ? name : $"{name}.{display.Replace('_', '.')}";
    }

    private static (string Type, string Display) SplitDisplay(string head)
    {
        var at = head.IndexOf('_', StringComparison.Ordinal);
        return at < 0 ? (head, "") : (head[..at], head[(at + 1)..]);
    }
}
