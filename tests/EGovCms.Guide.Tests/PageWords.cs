using EGovCms.Testing.Site;

namespace EGovCms.Guide.Tests;

internal static class PageWords
{
    /// <summary>What a reader sees of the page: letters beyond ASCII are encoded in its text.</summary>
    public static string Words(this SitePage page) => page.Document.Body?.TextContent ?? "";
}
