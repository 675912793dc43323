namespace EGovCms.Contents.Sanitizing;

/// <summary>Bodies hold links of their own site as <c>~/path</c>, so that they survive a change of the tenant's prefix.</summary>
internal static class AppLinks
{
    private static readonly string[] Attributes = ["href", "src", "poster"];

    /// <summary>Replaces <c>~/</c> at the beginning of URL attributes. The HTML must be clean: attributes in double quotes.</summary>
    /// <param name="html">Sanitised HTML.</param>
    /// <param name="root">What <c>~/</c> stands for, with a slash at its end.</param>
    public static string Resolve(string html, string root)
    {
        if (!html.Contains("=\"~/", StringComparison.Ordinal))
            return html;
        foreach (var attribute in Attributes)
            html = html.Replace($" {attribute}=\"~/", $" {attribute}=\"{root}", StringComparison.Ordinal);
        return html;
    }
}
