using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Abstractions.Display;

/// <summary>
/// Answers for paths that belong to no content item of their own, such as those of the terms inside a taxonomy. Scoped;
/// asked, in the order of registration, before a path is looked up among content items.
/// </summary>
public interface IPublicPath
{
    /// <param name="http">A GET or HEAD request.</param>
    /// <param name="path">The path inside the tenant, decoded, without leading or trailing slash; empty for the home page.</param>
    /// <returns>The answer, or null when the path is not its own.</returns>
    ValueTask<IResult?> FindAsync(HttpContext http, string path);
}
